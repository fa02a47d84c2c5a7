import { type ReactNode, useRef, useState } from 'react';
import './file-drop.css';

/** An area that takes a dropped file; `children` gets a function that opens the browser's own file picker. */
export function FileDrop(props: {
  className: string;
  accept?: string;
  onFile(file: File): void;
  children(pick: () => void): ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) props.onFile(file);
  };
  return (
    // Dropping is an extra; the same file can always be picked with the button.
    <div
      className={`${props.className} b24-drop`}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        data-testid="file-input"
        onChange={(event) => {
          take(event.target.files);
          // The same file can be picked again after it was mended.
          event.target.value = '';
        }}
      />
      {props.children(() => input.current?.click())}
    </div>
  );
}
