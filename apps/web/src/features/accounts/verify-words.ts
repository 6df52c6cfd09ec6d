import type { AccountVerdict, LookAlikeReason } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The answer in a few words. */
export const verdictTitles: Readonly<Record<AccountVerdict, MessageDescriptor>> = {
  OFFICIAL: msg`Akun resmi`,
  FORMERLY_OFFICIAL: msg`Pernah resmi, sekarang tidak lagi`,
  LOOK_ALIKE: msg`Bukan akun resmi, hanya mirip`,
  NOT_OFFICIAL: msg`Tidak terdaftar sebagai akun resmi`,
  UNREADABLE: msg`Ini bukan nama atau alamat akun`,
};

/** Why the name is taken for the official one. */
export const reasonTexts: Readonly<Record<LookAlikeReason, MessageDescriptor>> = {
  SAME_NAME: msg`Namanya sama dengan nama akun resmi di bawah ini, tetapi di jejaring yang tidak terdaftar.`,
  CONFUSABLE: msg`Namanya memakai huruf atau angka lain yang tampak sama dengan nama akun resmi di bawah ini.`,
  EDITED: msg`Namanya berbeda sedikit saja dari nama akun resmi di bawah ini: satu huruf atau satu tanda.`,
  AFFIXED: msg`Namanya diambil dari akun resmi di bawah ini, dengan tambahan atau akhiran lain.`,
};

/** The same in a few words, for a table. */
export const reasonShort: Readonly<Record<LookAlikeReason, MessageDescriptor>> = {
  SAME_NAME: msg`nama yang sama`,
  CONFUSABLE: msg`huruf yang tampak sama`,
  EDITED: msg`beda satu huruf atau tanda`,
  AFFIXED: msg`dengan tambahan`,
};
