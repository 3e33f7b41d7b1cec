import { live } from "../api/live.svelte.ts";
import { offRows } from "./charter.ts";

/** Of a ladder, the rows that the charter switches off today, each with the reason. Call it while a component starts. */
export function rowsOff(ladder: () => string): { readonly rows: Map<string, string> } {
  const read = live("charter.get", () => ({}));
  const rows = $derived(offRows(read.value?.ladders ?? [], ladder()));
  return {
    get rows() {
      return rows;
    },
  };
}
