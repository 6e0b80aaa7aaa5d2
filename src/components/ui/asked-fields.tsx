import type { ReactNode } from "react";
import { FieldOfForm, type FormField } from "./form-field";

export type AskedFieldsProps = {
  id: string;
  /** The button, where the form is nothing else. */
  children?: ReactNode;
  asked: {
    title: string;
    lead: string;
    problem: string | null;
    fields: FormField[];
    hidden: Record<string, string>;
    link: { href: string; label: string } | null;
  };
};

/** What the server asks for beside the fields of a form, before it takes it. To stand inside of the form. */
export function AskedFields({ id, asked, children }: AskedFieldsProps) {
  return (
    <section aria-labelledby={id} className="grid max-w-column gap-4 border-4 border-error bg-paper px-5 py-4">
      <h2 id={id} className="text-sub">
        {asked.title}
      </h2>
      <p role="alert">
        {asked.problem && <b className="block text-error">{asked.problem}</b>}
        {asked.lead}
      </p>
      {asked.link && (
        <p>
          <a href={asked.link.href} target="_blank" rel="noopener">
            {asked.link.label}
          </a>
        </p>
      )}
      {Object.entries(asked.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asked.fields.map((field) => (
        <FieldOfForm
          key={`${field.name} ${asked.problem} ${field.defaultValue}`}
          field={field}
          id={`${id}-${field.name.replace(/\W/g, "-")}`}
          value={field.defaultValue}
          problems={[]}
        />
      ))}
      {children}
    </section>
  );
}
