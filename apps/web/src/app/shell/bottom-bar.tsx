import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { NavigationEntry } from '../navigation.js';
import classes from './frame.module.css';

/** The phone's four places, within reach of the thumb. */
export function BottomBar({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const { i18n, t } = useLingui();
  if (entries.length === 0) return null;
  return (
    <nav className={classes['bottom']} aria-label={t`Menu cepat`}>
      {entries.map(({ path, label, shortLabel = label, icon: Icon }) => (
        <Link key={path} to={path} className={classes['bottomLink']}>
          <Icon size={22} aria-hidden />
          {i18n._(shortLabel)}
        </Link>
      ))}
    </nav>
  );
}
