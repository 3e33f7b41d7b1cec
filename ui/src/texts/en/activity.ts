/** Words of the history. */
export const activity = {
  "activity.empty": "Nothing was done in this book yet. Every change will stand here.",
  "activity.what": "What",
  "activity.who": "Who",
  "activity.when": "When",
  "activity.state": "State",
  "activity.done": "Done",
  "activity.undone": "Undone",
  "activity.dropped": "Given up",
  "activity.dropped_line": "It was undone, and something else was done after it.",
  "activity.more": "Earlier changes",
  "activity.undo": "Undo: {label}",
  "activity.redo": "Redo: {label}",
  "activity.count": { one: "{n} change in sight", other: "{n} changes in sight" },
} as const;
