import "../../src/styles/tokens.css";
import "../../src/styles/base.css";
import "../../src/styles/control.css";
import "../../src/styles/screen.css";
import "../../src/styles/float.css";

// Tests draw into a plain element; in the window it is as tall as the page.
const tall = new CSSStyleSheet();
tall.replaceSync("body > div:not([data-bits-floating-content-wrapper]) { height: 100%; }");
document.adoptedStyleSheets.push(tall);
