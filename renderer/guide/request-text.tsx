import { useState } from 'react';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useGuide } from './guide-context';

/** The request to read out or paste. Main copies it, so that this page needs no clipboard right. */
export const RequestText = () => {
  const { t, send, request } = useGuide();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => setIsCopied(await send({ type: 'guide/copy-request' }));
  return (
    <section className="request">
      <header>
        <div>
          <h2>{t('guide.requestTitle')}</h2>
          <p className="hint">{t('guide.requestHint')}</p>
        </div>
        <Button icon={isCopied ? 'check' : 'copy'} onClick={copy} onBlur={() => setIsCopied(false)}>
          <span aria-live="polite">{isCopied ? t('guide.copied') : t('guide.copy')}</span>
        </Button>
      </header>
      <blockquote lang={request.language}>{request.text}</blockquote>
      {request.translation !== null && (
        <Disclosure label={t('guide.requestTranslated')}>
          <p lang={request.translation.language}>{request.translation.text}</p>
        </Disclosure>
      )}
    </section>
  );
};
