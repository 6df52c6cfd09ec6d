import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './form-sections.module.css';

/** One part of a long form. */
export interface FormSection {
  /** Also the anchor. */
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** How many of its fields the server refused. */
  readonly problemCount: number;
  readonly body: ReactNode;
}

interface FormSectionsProps {
  readonly sections: readonly FormSection[];
  /** What stays in sight at the lower edge: the save button. */
  readonly bar: ReactNode;
}

function reach(id: string): void {
  const heading = document.getElementById(`${id}-judul`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** A long form in sections, with an index at its side on a desk. */
export function FormSections({ sections, bar }: FormSectionsProps) {
  const { t } = useLingui();
  return (
    <div className={classes['layout']}>
      <nav className={classes['index']} aria-label={t`Bagian formulir`}>
        <ul>
          {sections.map(({ id, title, problemCount }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                data-problems={problemCount > 0 || undefined}
                onClick={(event) => {
                  event.preventDefault();
                  reach(id);
                }}
              >
                {title}
                {problemCount > 0 ? (
                  <Text span size="xs" fw={650}>
                    <Plural value={problemCount} one="# catatan" other="# catatan" />
                  </Text>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {sections.map(({ id, title, lead, body }) => (
          <section key={id} className={classes['section']} id={id} aria-labelledby={`${id}-judul`}>
            <Stack gap="md">
              <div>
                <Title order={2} size="h3" id={`${id}-judul`} tabIndex={-1} style={{ scrollMarginTop: 72 }}>
                  {title}
                </Title>
                {lead === undefined ? null : (
                  <Text size="sm" c="dimmed">
                    {lead}
                  </Text>
                )}
              </div>
              {body}
            </Stack>
          </section>
        ))}
        <div className={classes['bar']}>{bar}</div>
      </div>
    </div>
  );
}

interface SaveStatusProps {
  readonly isDirty: boolean;
  /** Fields that something has to be done about. */
  readonly noteCount: number;
}

/** Beside the save button: whether all is saved, or how many fields above want a look. */
export function SaveStatus({ isDirty, noteCount }: SaveStatusProps) {
  if (noteCount > 0) {
    return (
      <Text size="sm" c="var(--mantine-color-error)" role="status">
        <Plural
          value={noteCount}
          one="Belum tersimpan: # isian perlu dilihat"
          other="Belum tersimpan: # isian perlu dilihat"
        />
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed">
      {isDirty ? <Trans>Belum tersimpan</Trans> : <Trans>Tidak ada perubahan</Trans>}
    </Text>
  );
}
