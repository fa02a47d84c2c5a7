import { type ReactNode, useEffect, useRef, useState } from 'react';
import './file-drop.css';

/** An area that takes a dropped file (an extra: the same file can be picked with the button); `children` gets a function that opens the browser's own file picker. */
export function FileDrop(props: {
  className: string;
  accept?: string;
  onFile(file: File): void;
  children(pick: () => void): ReactNode;
}) {
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { onFile } = props;
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const isOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const isOut = () => setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    element.addEventListener('dragover', isOver);
    element.addEventListener('dragleave', isOut);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', isOver);
      element.removeEventListener('dragleave', isOut);
      element.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div ref={area} className={`${props.className} b24-drop`} data-over={over || undefined}>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        data-testid="file-input"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file can be picked again after it was mended.
          event.target.value = '';
        }}
      />
      {props.children(() => input.current?.click())}
    </div>
  );
}
