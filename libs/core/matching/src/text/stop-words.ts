/** Words of both languages that tie a sentence together and name nothing. Chat spellings included. */
const INDONESIAN = `ada adalah adanya agar akan akhirnya aku anda antara antar apa apabila apakah apalagi atas atau awal bagai
bagaimana bagi bahkan bahwa baik banyak baru bawah beberapa begini begitu belum berapa berbagai bersama beserta biar bila
bisa boleh bukan bukankah cara cukup cuma dahulu dalam dan dapat dari daripada dekat demi demikian dengan depan di dia
diri dong dulu enggak engga ga gak gimana gitu gue gw hal hampir hanya harus hingga ia ialah ini itu iya jadi jangan jika
juga justru kalau kalo kali kami kamu kan kapan karena kata ke kecuali kemudian kenapa kepada ketika khususnya kini kita
kok lagi lah lain lalu lama lebih lewat lo loh lu maka makin malah mana masih masing mau maupun melainkan melalui memang
mengapa menjadi menurut mereka merupakan meski meskipun mungkin namun nah nanti nih ntar nya oleh pada padahal paling para
pasti per pernah pula pun punya saat saja sama sambil sampai sang sangat sana saya se sebab sebagai sebagaimana sebelum
sebelumnya sebuah secara sedang sedangkan segala sehingga sejak sejumlah sekali sekarang sekitar selain selalu selama
seluruh semakin sementara semua seorang seperti sering serta sesuai sesudah sesuatu setelah setiap si siapa sih sini suatu
sudah supaya tak tanpa tapi tau telah tentang tentu terhadap terkait tersebut tetap tetapi the tiap tidak tidaklah toh
tuh turut udah untuk usai waktu walau walaupun wah ya yaitu yakni yang
aja bgt blm byk dgn dlm dpt dr dri emang gak gk jd jg jgn kl klo krn lg lgi msh ngga nggak org pd sbg sdh skrg sm sy tdk tp
trs udh utk yg`;
const ENGLISH = `a about after again against all also am an and any are as at be because been before being below between both
but by can could did do does doing don down during each few for from further get got had has have having he her here hers
herself him himself his how i if in into is it its itself just ll may me might more most must my myself no nor not now of
off on once only or other our ours ourselves out over own re s said same say says she should so some such t than that the
their theirs them themselves then there these they this those through to too under until up upon us ve very was we were
what when where which while who whom why will with would you your yours yourself yourselves
amp http https rt via com www`;

const STOP_WORDS: ReadonlySet<string> = new Set(`${INDONESIAN} ${ENGLISH}`.split(/\s+/));

/** A lone letter names nothing either; a lone digit may (`tahap 2`). */
export const isStopWord = (word: string): boolean =>
  STOP_WORDS.has(word) || (word.length <= 2 && /^\p{L}$/u.test(word));
