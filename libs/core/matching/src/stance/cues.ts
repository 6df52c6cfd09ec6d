import { stemTerm } from '../text/words.js';

/**
 * Words by which people speak of a thing without speaking for it: blame, failure and harm, refusal, doubt. None names
 * a subject, so that they hold for every agenda; written for this project from general vocabulary of both languages.
 */
const BLAME = `kritik mengkritik kecam mengecam kecaman sindir menyindir sindiran protes memprotes pemrotes tolak menolak penolakan
demo pendemo unras unjukrasa menentang penentangan menuntut tuntutan gugat menggugat gugatan desak desakan mendesak somasi mosi
hujat menghujat tuding menuding tudingan kecewa kekecewaan menyesalkan sesalkan prihatin keprihatinan soroti sorotan menyoroti
dipertanyakan pertanyakan mempertanyakan kontroversi kontroversial polemik kisruh gaduh kegaduhan bantah dibantah
ancaman mengancam hentikan dihentikan penghentian batalkan dibatalkan bubarkan dibubarkan moratorium copot mundurlah
criticise criticize criticised criticized criticism slam slams slammed condemn condemns condemned condemnation oppose opposes opposed
opponents protest protests protesters reject rejects rejected rejection denounce denounced accuse accused accuses blame blamed
backlash outrage outcry controversy controversial lawsuit sued scrap scrapped boycott resign`;
const HARM = `gagal kegagalan mangkrak terbengkalai korupsi koruptor dikorupsi korup suap pungli mark-up penyelewengan diselewengkan
penyimpangan penyalahgunaan pemborosan boros mubazir sia-sia rugi kerugian merugikan bocor kebocoran bohong kebohongan berbohong
tipu menipu penipuan hoaks palsu keracunan racun beracun basi busuk belatung ulat berulat sakit perut mual muntah tewas korban
tersangka diduga dugaan skandal nepotisme oligarki buruk terburuk memburuk parah kacau kekacauan amburadul berantakan semrawut
molor terlambat keterlambatan masalah bermasalah persoalan problematik keluhan mengeluh dikeluhkan mengeluhkan sengsara menderita
penderitaan tertindas limbah terbuang sulit kesulitan kesusahan trauma
fail fails failed failing failure failures corrupt corruption waste wasted wasteful scandal scandals fraud poisoned poisoning sickened
maggots rotten victims victim suspect alleged allegedly broken delays delayed chaos chaotic disaster mismanaged mismanagement
incompetent incompetence worst worse useless harm harmed harmful suffering complaint complaints complain`;
const DOUBT = `katanya konon omong omongan kosong pencitraan gimik gimmick akal-akalan janji-janji ngawur asal-asalan becus bodoh goblok tolol dungu
gila edan konyol lucu ngakak wkwk wkwkwk miris ironis ironi malu memalukan mending mendingan buzzer rezim penguasa junjungan omdo
percuma ngapain sok modus bancakan cuan bahlul sampah mutu pengkhianat mengkhianati gabut
shame shameful stupid idiotic ridiculous joke nonsense pathetic clown absurd supposedly so-called hypocrisy hypocrite liar liars lies lying`;

const stemsOf = (words: string): string[] =>
  words.split(/\s+/).flatMap((word) => word.split('-').map(stemTerm));

/** As the index spells stems. */
export const CRITICAL_STEMS: ReadonlySet<string> = new Set([BLAME, HARM, DOUBT].flatMap(stemsOf));

/** Before a cue they turn it: what is prevented, fought or denied is no charge. */
export const TURNING_WORDS: ReadonlySet<string> = new Set(
  `tidak tak bukan tanpa anti cegah mencegah pencegahan antisipasi mengantisipasi atasi mengatasi penanganan tangani menangani
berantas memberantas pemberantasan hindari menghindari bebas nihil zero lawan melawan perangi memerangi menekan tekan
not no never without prevent prevents preventing prevention against fight fighting combat avoid free tackle tackling`.split(
    /\s+/,
  ),
);
