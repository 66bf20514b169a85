import { mount } from "svelte";
import App from "./App.svelte";
import "./tokens.css";
import "./base.css";
import { showTheme } from "./lib/theme.svelte";

showTheme();

const target = document.getElementById("app");
if (target !== null) mount(App, { target });
