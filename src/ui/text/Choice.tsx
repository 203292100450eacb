import type { ComponentChildren, JSX } from 'preact';

export interface Option<T extends string> {
  value: T;
  name: ComponentChildren;
  hint?: ComponentChildren;
}

interface ChoiceProps<T extends string> {
  /** What is chosen, in words. */
  legend: string;
  /** The radio buttons' common name. */
  name: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
}

/** One of a few, in a row: theme, pace, whose eyes. */
export function Segments<T extends string>({ legend, name, value, options, onChange, compact }: ChoiceProps<T> & { compact?: boolean }): JSX.Element {
  return (
    <fieldset class={compact ? 'choice choice-compact' : 'choice'}>
      <legend>{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few, each with a line about it: scenarios, who plays. */
export function Plates<T extends string>({ legend, name, value, options, onChange }: ChoiceProps<T>): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="plates">
        {options.map((option) => (
          <label key={option.value} class="plate">
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span class="plate-name">{option.name}</span>
            {option.hint && <span class="plate-hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
