/**
 * What the holder of a personal account consents to, in plain words. A consent names the version that was read. Whoever
 * changes what is collected or what it is used for writes a new version: nobody has consented to it yet.
 */
export const CONSENT_PURPOSE_VERSION = 1;

export const CONSENT_PURPOSE = {
  id: [
    'Ini pilihan Anda sendiri. Tidak ada yang boleh memaksa, dan menolak tidak dihitung sebagai kesalahan.',
    'Yang diambil: unggahan publik akun ini, nama akunnya, tanggalnya, serta jumlah suka, balasan, dan sejenisnya. Pesan pribadi, daftar teman, dan unggahan terkunci tidak pernah diambil.',
    'Untuk apa: melihat pesan pemerintah mana yang sampai lewat akun pejabat, di samping akun lembaga, dan menjawab masyarakat yang bertanya apakah akun ini resmi.',
    'Siapa yang melihat: petugas humas, penelaah, perencana, pimpinan, dan auditor dalam sistem ini. Angkanya per lembaga; tidak ada peringkat orang.',
    'Dalam masa pemilu, unggahan akun pribadi tentang calon tidak dihitung dalam ukuran apa pun.',
    'Anda dapat menarik persetujuan kapan saja di halaman ini. Pengambilan berhenti saat itu juga, dan Anda memilih: nama Anda dilepas dari unggahan, atau unggahannya dihapus.',
  ],
  en: [
    'This is your own choice. Nobody may press you, and declining is not counted as a fault.',
    'What is collected: this account’s public posts, its name, their dates, and counts of likes, replies and the like. Private messages, lists of friends and locked posts are never collected.',
    'What for: to see which government messages arrive through officials’ accounts, beside the institutions’, and to answer citizens who ask whether this account is official.',
    'Who sees it: officers, reviewers, planners, leaders and auditors within this system. Figures are per organisation; people are never ranked.',
    'In election periods, what personal accounts post on candidates is in no measure.',
    'You can withdraw your consent at any time on this page. Collection stops at that moment, and you choose: your name is taken off the posts, or the posts are deleted.',
  ],
} as const satisfies Readonly<Record<'id' | 'en', readonly string[]>>;
