import { type ReactNode, useEffect, useRef, useState } from 'react';
import './file-drop.css';

/**
 * An area that takes dropped files (an extra: the same files can be picked with the button); `children` gets a function
 * that opens the browser's own file picker.
 */
export function FileDrop(props: {
  className: string;
  accept?: string;
  /** More than one file can be dropped or picked. */
  several?: boolean;
  onFiles(files: readonly File[]): void;
  children(pick: () => void): ReactNode;
}) {
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { onFiles } = props;
  const latest = useRef(onFiles);
  latest.current = onFiles;
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
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
        multiple={props.several}
        data-testid="file-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same files can be picked again after they were mended.
          event.target.value = '';
        }}
      />
      {props.children(() => input.current?.click())}
    </div>
  );
}
