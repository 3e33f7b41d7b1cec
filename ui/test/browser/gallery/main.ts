import { mount } from "svelte";
import Gallery from "./Gallery.svelte";
import "../styles.ts";

const target = document.getElementById("app");
const theme = new URLSearchParams(location.search).get("theme");
document.documentElement.dataset["theme"] = theme ?? "light";
if (target) mount(Gallery, { target });
