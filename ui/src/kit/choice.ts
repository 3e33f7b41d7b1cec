/** One line of a list to choose from. */
export interface Choice {
  value: string;
  label: string;
  /** A second, quieter word at the right. */
  note?: string;
  disabled?: boolean;
}
