/** Puts a file into a field for files. Runs in the page. */
export function chooseFile(field: string, name: string, type: string, text: string): void {
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type }));
  const input = document.querySelector<HTMLInputElement>(field);
  if (!input) throw new Error(`no field for files: ${field}`);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
