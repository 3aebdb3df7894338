import type { Visit } from '../visit';
import { english, englishRenamed } from './english';
import { german, germanRenamed } from './german';
import type { Words } from './labels';

/** The words for a visit: by the options, or by the host where those leave it open. */
export function wordsFor(visit: Visit): Words {
  const { language, labels } = visit.options;
  const isGerman = language === 'de' || (language === 'auto' && visit.host.endsWith('.de'));
  if (isGerman) return labels === 'renamed' ? { ...german, labels: germanRenamed } : german;
  return labels === 'renamed' ? { ...english, labels: englishRenamed } : english;
}
