import { Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';

type FileButtonProps = {
  readonly label: string;
  /** What the browser's dialog offers, as the attribute `accept` has it. */
  readonly accept: string;
  readonly busy?: boolean;
  /** The key that does the same, as `Alt+I`. */
  readonly keys?: string;
  readonly onFile: (file: File) => void;
};

/** A button that lets the reader choose a file; the same one may be chosen again. */
export function FileButton({ label, accept, busy = false, keys, onFile }: FileButtonProps) {
  const fileRef = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <Button icon={Upload} busy={busy} keys={keys} onClick={() => fileRef.current?.click()}>
        {label}
      </Button>
      <input
        ref={fileRef}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
    </>
  );
}
