import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { readPreference, writePreference } from '#data/preferences.ts';
import { useTexts } from '#features/session/index.ts';

/**
 * Asks the browser to keep the data when the disk fills up, and says so when it will not promise: once here, and always
 * under Settings.
 */
export function StorageNotice() {
  const { frame } = useTexts();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void navigator.storage.persist().then((granted) => setRefused(!granted));
  }, []);
  if (!refused || readPreference('storageNotice') === 'hidden') return null;
  const hide = () => {
    writePreference('storageNotice', 'hidden');
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
