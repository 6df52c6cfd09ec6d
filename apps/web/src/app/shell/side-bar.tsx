import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { NAVIGATION_SECTIONS, type NavigationEntry, type NavigationSection } from '../navigation.js';
import classes from './frame.module.css';

const sectionLabels: Readonly<Record<NavigationSection, MessageDescriptor>> = {
  plan: msg`Yang hendak disampaikan`,
  answer: msg`Kerja K/L`,
  hear: msg`Yang terdengar`,
  admin: msg`Pengelolaan`,
};

interface SideBarProps {
  readonly entries: readonly NavigationEntry[];
  /** Icons only; the words stay for screen readers and as titles. */
  readonly isNarrow: boolean;
  readonly onChoose?: () => void;
}

/** The pages a person may open, under the two branches of the product. */
export function SideBar({ entries, isNarrow, onChoose }: SideBarProps) {
  const { i18n, t } = useLingui();
  const sections = NAVIGATION_SECTIONS.map((section) => ({
    section,
    own: entries.filter((entry) => entry.section === section),
  })).filter(({ own }) => own.length > 0);
  return (
    <nav aria-label={t`Menu utama`}>
      {sections.map(({ section, own }) => (
        <div key={section}>
          {isNarrow ? null : <p className={classes['sectionName']}>{i18n._(sectionLabels[section])}</p>}
          <ul className={classes['section']} aria-label={i18n._(sectionLabels[section])}>
            {own.map(({ path, label, icon: Icon }) => (
              <li key={path}>
                <Link
                  to={path}
                  className={classes['link']}
                  title={isNarrow ? i18n._(label) : undefined}
                  onClick={onChoose}
                >
                  <Icon size={20} aria-hidden />
                  {isNarrow ? <VisuallyHidden>{i18n._(label)}</VisuallyHidden> : i18n._(label)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
