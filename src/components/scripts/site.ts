import { prepareCopyButtons } from "./copy-buttons";
import { prepareSuggestions } from "./suggestions";

// The script of the public pages: what it adds is there without it in another way, or is not needed.
prepareCopyButtons();
prepareSuggestions();
