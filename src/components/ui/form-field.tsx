/** A field as a page describes it. */
export type FormField = {
  name: string;
  label: string;
  hint?: string;
  /** `choice`: one of the options; `choices`: any of them; `switch`: a single box to tick. */
  kind?: "text" | "email" | "password" | "code" | "choice" | "choices" | "switch";
  autoComplete?: string;
  options?: { value: string; label: string; hint?: string }[];
  defaultValue?: string | string[];
};

type FieldProps = { field: FormField; id: string; value: string | string[] | undefined; problems: string[] };

const box = "mt-1 min-h-11 w-full max-w-measure border bg-white px-3 text-ink";

/** A field with its label, its hint and the words of what is wrong with it. */
export function FieldOfForm(props: FieldProps) {
  const { kind = "text" } = props.field;
  if (kind === "choice" || kind === "choices") return <OptionsOfField {...props} />;
  if (kind === "switch") return <SwitchOfField {...props} />;
  return <TextOfField {...props} />;
}

const describedBy = (id: string, { hint }: FormField, problems: string[]) =>
  [hint ? `${id}-hint` : "", problems.length > 0 ? `${id}-problem` : ""].filter(Boolean).join(" ") || undefined;

function Words({ id, field, problems }: Omit<FieldProps, "value">) {
  return (
    <>
      {field.hint && (
        <p id={`${id}-hint`} className="max-w-measure text-muted text-small">
          {field.hint}
        </p>
      )}
      {problems.length > 0 && (
        <p id={`${id}-problem`} className="max-w-measure font-semibold text-error">
          {problems.join(" ")}
        </p>
      )}
    </>
  );
}

function TextOfField({ field, id, value, problems }: FieldProps) {
  const { kind = "text", name, label, autoComplete } = field;
  const isBad = problems.length > 0;
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <Words id={id} field={field} problems={problems} />
      <input
        id={id}
        name={name}
        // No `email` as a type and nothing `required`: browsers would say it in their own words, and not at the field.
        type={kind === "password" ? "password" : "text"}
        inputMode={kind === "email" ? "email" : undefined}
        autoComplete={autoComplete}
        autoCapitalize={kind === "text" ? undefined : "none"}
        spellCheck={kind === "text" ? undefined : false}
        defaultValue={value}
        aria-describedby={describedBy(id, field, problems)}
        aria-invalid={isBad || undefined}
        className={`${box} ${isBad ? "border-2 border-error" : "border-edge"} ${kind === "code" ? "max-w-60 tabular-nums" : ""}`}
      />
    </div>
  );
}

function OptionsOfField({ field, id, value, problems }: FieldProps) {
  const chosen = [value ?? []].flat();
  return (
    <fieldset aria-describedby={describedBy(id, field, problems)}>
      <legend className="font-semibold">{field.label}</legend>
      <Words id={id} field={field} problems={problems} />
      <div className="mt-1 grid gap-1">
        {field.options?.map((option, index) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2">
            <input
              id={index === 0 ? id : undefined}
              type={field.kind === "choices" ? "checkbox" : "radio"}
              name={field.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="mt-0.5 size-5 shrink-0 accent-ink"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-muted text-small">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SwitchOfField({ field, id, value, problems }: FieldProps) {
  return (
    <div>
      <Words id={id} field={field} problems={problems} />
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          id={id}
          type="checkbox"
          name={field.name}
          value="on"
          defaultChecked={value === "on"}
          aria-describedby={describedBy(id, field, problems)}
          className="mt-0.5 size-5 shrink-0 accent-ink"
        />
        <span>{field.label}</span>
      </label>
    </div>
  );
}
