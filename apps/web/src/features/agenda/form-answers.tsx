import { useLingui } from '@lingui/react/macro';
import { FormPairs } from './form-pairs.js';
import type { FormPartProps } from './form-parts.js';

/** Questions that may come, each with its answer. */
export function FormQuestions({ draft: { framing }, change, at }: FormPartProps) {
  const { t } = useLingui();
  return (
    <FormPairs
      name={t`Pertanyaan`}
      headLabel={t`Pertanyaan yang mungkin muncul`}
      textLabel={t`Jawaban`}
      addLabel={t`Tambah pertanyaan`}
      pairs={framing.questions.map(({ question, answer }) => ({ head: question, text: answer }))}
      headError={(place) => at(`content.framing.questions.${place}.question`)}
      textError={(place) => at(`content.framing.questions.${place}.answer`)}
      onChange={(pairs) => {
        const questions = pairs.map(({ head, text }) => ({ question: head, answer: text }));
        change({ framing: { ...framing, questions } });
      }}
    />
  );
}

/** Claims in circulation, each with its response. */
export function FormCounterNarratives({ draft: { framing }, change, at }: FormPartProps) {
  const { t } = useLingui();
  return (
    <FormPairs
      name={t`Kontra narasi`}
      headLabel={t`Klaim yang beredar`}
      textLabel={t`Tanggapan`}
      addLabel={t`Tambah kontra narasi`}
      pairs={framing.counterNarratives.map(({ claim, response }) => ({ head: claim, text: response }))}
      headError={(place) => at(`content.framing.counterNarratives.${place}.claim`)}
      textError={(place) => at(`content.framing.counterNarratives.${place}.response`)}
      onChange={(pairs) => {
        const counterNarratives = pairs.map(({ head, text }) => ({ claim: head, response: text }));
        change({ framing: { ...framing, counterNarratives } });
      }}
    />
  );
}
