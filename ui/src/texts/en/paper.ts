/** Words of documents and of files that are looked at. */
export const paper = {
  "paper.opening": "Opening…",
  "paper.cannot_show": "This file cannot be shown: {message}",
  "paper.page_of": "Page {n} of {total}",
  "paper.picture_of": "Picture: {name}",
  "paper.no_picture": "{name} cannot be shown here. Save it to look at it.",

  "documents.made_of": "Made of",
  "documents.ladder": "Ladder",
  "documents.person": "Person",
  "documents.year": "Fiscal year",
  "documents.format": "Format",
  "documents.save": "Save…",
  "documents.pages": { one: "{n} page", other: "{n} pages" },
  "documents.making": "Making the document…",
  "documents.nothing": "There is nothing yet to make this of.",
  "documents.choose": "Choose a document. What you see is what is saved.",
  "documents.list": "Documents",
  "documents.findings": { one: "{n} thing to look at", other: "{n} things to look at" },
  "documents.preview_of": "Preview: {name}",
  "documents.lines": "The first lines of the file",
} as const;
