/** How the fields of these forms look. */
export const controlClass =
  "mt-1 block w-full min-h-11 border border-edge bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-error";
