/** Shows the buttons that put a text on the clipboard (ui/copy-text.tsx). Without JavaScript the text can be selected. */
export function prepareCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const { copy = "", copied = "", failed = "" } = button.dataset;
    const label = button.querySelector("[aria-live]");
    const tell = (text: string) => {
      if (label) label.textContent = text;
    };
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(copy).then(
        () => tell(copied),
        () => tell(failed),
      );
    });
    button.hidden = false;
  }
}
