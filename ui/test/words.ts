import { restOfWords } from "../src/texts/text.ts";

// A window has the screens' words before it shows a screen.
await restOfWords();
