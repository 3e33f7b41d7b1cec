/** True on macOS, where Cmd stands in for Ctrl and keys are drawn as signs. */
export const isMac =
  typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform || "");

/** The key that goes with commands: Cmd on macOS, Ctrl elsewhere. */
export function withCommand(event: { ctrlKey: boolean; metaKey: boolean }): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}

/** "Ctrl Shift Z" as this machine writes it. */
export function keyName(keys: string): string {
  if (!isMac) return keys;
  return keys
    .replace(/\bCtrl\b ?/g, "⌘")
    .replace(/\bShift\b ?/g, "⇧")
    .replace(/\bAlt\b ?/g, "⌥");
}
