import { useLingui } from '@lingui/react/macro';
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { ScoreRow } from './score-rows.js';
import { useRowName } from './score-words.js';
import classes from './score.module.css';

interface ScoreNamesProps {
  readonly rows: readonly ScoreRow[];
  readonly onFold: (sectionId: string) => void;
}

/** Who plays, at the left; the head of a section folds it into one ensemble row. */
export const ScoreNames = memo(function ScoreNames({ rows, onFold }: ScoreNamesProps) {
  const { i18n, t } = useLingui();
  const rowName = useRowName();
  return (
    <ul className={classes['names']} aria-label={t`Suara dalam partitur`}>
      {rows.map((row) => {
        const name = rowName(row);
        if (row.kind === 'cues') {
          return (
            <li key={row.id} className={`${classes['name']} ${classes['cueName']}`}>
              {name}
            </li>
          );
        }
        if (row.kind === 'part') {
          const { nameId, nameEn } = row.part.organisation;
          return (
            <li key={row.id} className={classes['name']} title={i18n.locale === 'en' ? nameEn : nameId}>
              <span>{name}</span>
            </li>
          );
        }
        return (
          <li key={`section ${row.id}`}>
            <button
              type="button"
              className={classes['fold']}
              aria-expanded={row.kind === 'section'}
              title={name}
              onClick={() => onFold(row.id)}
            >
              <IconChevronRight size={16} aria-hidden />
              <span>{name}</span>
              <span className={classes['count']}>({row.section.parts.length})</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
});
