import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from "@tanstack/virtual-core";
import { untrack } from "svelte";

/** The rows of a long list that are in sight, and a way to bring one into sight. */
export interface Window {
  readonly items: VirtualItem[];
  readonly height: number;
  show(index: number): void;
}

/**
 * Only the rows in sight are in the page. Call it while a component starts; `count` and `row` may
 * be reactive.
 */
export function rowWindow(
  element: () => HTMLElement | null,
  count: () => number,
  row: () => number,
): Window {
  let items = $state.raw<VirtualItem[]>([]);
  let height = $state(0);
  const read = () => {
    items = virtual.getVirtualItems();
    height = virtual.getTotalSize();
  };
  const options = () => ({
    count: count(),
    getScrollElement: element,
    estimateSize: row,
    overscan: 8,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: read,
  });
  const virtual = new Virtualizer<HTMLElement, HTMLElement>(untrack(options));
  $effect(() => virtual._didMount());
  $effect(() => {
    row();
    virtual.setOptions(options());
    untrack(() => {
      virtual._willUpdate();
      virtual.measure();
      read();
    });
  });
  return {
    get items() {
      return items;
    },
    get height() {
      return height;
    },
    show: (index) => virtual.scrollToIndex(index, { align: "auto" }),
  };
}
