interface FieldProps {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
}

interface WordsProps extends FieldProps {
  most: number;
  /** Lines; one line is sent with Enter. */
  rows?: number;
}

/** Words, on one line or on several. */
export function WordsField({ id, label, value, onValue, most, rows = 1 }: WordsProps) {
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      {rows === 1 ? (
        <input class="nhsuk-input" id={id} maxLength={most} value={value} onInput={(e) => onValue(e.currentTarget.value)} />
      ) : (
        <textarea class="nhsuk-textarea" id={id} rows={rows} maxLength={most} value={value} onInput={(e) => onValue(e.currentTarget.value)} />
      )}
    </div>
  );
}

/** A time of the 24-hour clock, whatever the browser's own habits are. */
export function TimeField({ id, label, value, onValue }: FieldProps) {
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <input
        class="nhsuk-input nhsuk-input--width-5"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        placeholder="hh:mm"
        value={value}
        onInput={(e) => onValue(e.currentTarget.value)}
      />
    </div>
  );
}

/** A telephone number. */
export function PhoneField({ id, label, value, onValue }: FieldProps) {
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <input
        class="nhsuk-input nhsuk-input--width-10"
        id={id}
        type="tel"
        autoComplete="off"
        maxLength={32}
        value={value}
        onInput={(e) => onValue(e.currentTarget.value)}
      />
    </div>
  );
}
