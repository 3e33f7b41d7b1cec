import { mount } from "svelte";
import App from "./frame/App.svelte";
import { startTheme } from "./frame/theme.svelte.ts";
import { place, safeLocale } from "./texts/locale.svelte.ts";
import { restOfWords } from "./texts/text.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/control.css";
import "./styles/screen.css";
import "./styles/float.css";

void restOfWords();
startTheme();
place.locale = safeLocale(navigator.language);
document.documentElement.lang = "en";

const target = document.getElementById("app");
if (target) mount(App, { target });
