type FileFieldProps = { id: string; name: string; label: string; accept?: string; isInvalid: boolean };

/** A plain field for one file, which has to be chosen. */
export function FileField({ id, name, label, accept, isInvalid }: FileFieldProps) {
  return (
    <>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        required
        aria-invalid={isInvalid ? true : undefined}
        className="mt-1 mb-4 block w-full min-h-11 border border-edge bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-error"
      />
    </>
  );
}
