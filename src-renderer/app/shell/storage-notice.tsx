import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTexts } from '#features/session/index.ts';

/** Asks the browser to keep the data when the disk fills up, and says so when it will not promise. */
export function StorageNotice() {
  const { frame } = useTexts();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void navigator.storage.persist().then((granted) => setRefused(!granted));
  }, []);
  if (!refused || sessionStorage.getItem('b24.storageNotice') === 'hidden') return null;
  const hide = () => {
    sessionStorage.setItem('b24.storageNotice', 'hidden');
    setRefused(false);
  };
  return (
    <div className="b24-notice" role="status">
      <p>{frame.persistenceRefused}</p>
      <Button variant="tertiary" onClick={hide}>
        {frame.dismiss}
      </Button>
    </div>
  );
}
