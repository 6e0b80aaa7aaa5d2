export type CheckboxOption = {
  value: string;
  label: string;
  checked?: boolean;
  /** How many would be found. */
  count?: number;
  /** Narrower options, shown under this one. */
  narrower?: CheckboxOption[];
};

type CheckboxListProps = {
  legend: string;
  name: string;
  options: CheckboxOption[];
  /** Said instead of the number 0: "none". */
  noneLabel: string;
};

/** Filter options with what they would find. An option that finds nothing says so in words and can still be chosen. */
export function CheckboxList({ legend, name, options, noneLabel }: CheckboxListProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <Options name={name} options={options} noneLabel={noneLabel} />
    </fieldset>
  );
}

function Options({ name, options, noneLabel }: Omit<CheckboxListProps, "legend">) {
  return (
    <ul>
      {options.map((option) => (
        <li key={option.value}>
          <label className="thumb flex cursor-pointer items-start gap-3 py-1 hover:underline max-md:items-center">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={option.checked}
              className="mt-0.5 size-5 shrink-0 accent-ink max-md:mt-0"
            />
            <span className={`min-w-0 ${option.count === 0 ? "text-muted" : ""}`}>
              {option.label}{" "}
              {option.count !== undefined && (
                <span className="text-muted tabular-nums">({option.count === 0 ? noneLabel : option.count})</span>
              )}
            </span>
          </label>
          {option.narrower && (
            <div className="pl-8">
              <Options name={name} options={option.narrower} noneLabel={noneLabel} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
