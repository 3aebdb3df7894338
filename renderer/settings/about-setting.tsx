import { useState } from 'react';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

export const AboutSetting = () => {
  const { t, send, snapshot } = useApp();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <>
      <p>{t('settings.version', { version: snapshot.version })}</p>
      <p className="hint">{t('settings.notAffiliated')}</p>
      <div className="button-line">
        <Button icon="folder" onClick={() => send({ type: 'log/show-folder' })}>
          {t('settings.showLog')}
        </Button>
        <Button
          icon={isCopied ? 'check' : 'copy'}
          onClick={async () => setIsCopied(await send({ type: 'diagnostics/copy' }))}
        >
          {t(isCopied ? 'settings.diagnosticsCopied' : 'settings.copyDiagnostics')}
        </Button>
      </div>
      <p className="hint">{t('settings.diagnosticsHint')}</p>
      <div className="button-line">
        <Button onClick={() => send({ type: 'licences/open' })}>{t('settings.licences')}</Button>
      </div>
    </>
  );
};
