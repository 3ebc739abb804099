import { describe, expect, it } from 'vitest';
import { createFurniture } from '../../../../lib/recognition/linking/furniture.ts';

const isUseless = (host: string, surface: string, companyId: string, text = surface, score = 0.98): boolean =>
  furnitureOf(host)({ ...placeOf(surface, text), surface, companyId, score }, text);

const placeOf = (surface: string, text: string): { start: number; end: number } => {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length };
};

const furnitureOf = (host: string, names: readonly string[] = []): ReturnType<typeof createFurniture> =>
  createFurniture(host, {
    names,
    isPublisher: (id) => ['nbcuniversal', 'bbc', 'time', 'reuters', 'huffpost'].includes(id),
  });

describe('the name of the site itself', () => {
  it.each([
    ['www.lemonde.fr', 'Le Monde', 'le-monde'],
    ['www.theguardian.com', 'the Guardian', 'the-guardian'],
    ['www.theguardian.com', 'Guardian', 'the-guardian'],
    ['blogs.wsj.com', 'Wall Street Journal', 'wall-street-journal'],
    ['orange.com', 'Orange', 'orange'],
    ['www.bbc.co.uk', 'BBC', 'bbc'],
    ['newsroom.mcdonalds.com', 'McDo', 'mcdonald-s'],
  ])('is no news on %s: %s', (host, surface, companyId) => {
    expect(isUseless(host, surface, companyId, `${surface} writes about itself at some length here.`)).toBe(true);
  });

  it.each([
    ['www.lemonde.fr', 'Orange', 'orange'],
    ['news.example.com', 'Com', 'com'],
    ['www.lesechos.fr', 'Les Mousquetaires', 'intermarche'],
    ['localhost', 'Host', 'host'],
  ])('is no other one on %s: %s', (host, surface, companyId) => {
    expect(isUseless(host, surface, companyId, `${surface} is named in a sentence of the page.`)).toBe(false);
  });
});

describe('the name that a site gives itself', () => {
  const isOwn = (host: string, names: readonly string[], surface: string, companyId: string): boolean =>
    furnitureOf(host, names)({ start: 0, end: surface.length, surface, companyId, score: 0.98 }, `${surface} writes.`);

  it.each([
    ['m.example.org', ['Rolling Stone'], 'Rolling Stone', 'rolling-stone'],
    ['www.nbcdfw.com', ['', 'Girl rescued', 'NBC 5 Dallas-Fort Worth'], 'NBC', 'nbcuniversal'],
    ['www.harbour.example', ['The Boat Times', 'A storm'], 'BT', 'bt'],
    ['www.boattimes.example', ['', 'A storm', 'The Boat Times'], 'BT', 'bt'],
    ['www.bbcamerica.com', ['BBC America'], 'BBC', 'bbc'],
    ['www.huffingtonpost.co.uk', ['HuffPost UK'], 'HuffPost', 'huffpost'],
    ['www.nbcsports.com', ['', 'Scores', 'NBCSports.com'], 'NBC', 'nbcuniversal'],
  ])('is no news on %s', (host, names, surface, companyId) => {
    expect(isOwn(host, names, surface, companyId)).toBe(true);
  });

  it.each([
    ['www.androidauthority.com', ['Android Authority'], 'Android', 'android'],
    ['www.timeout.com', ['Time Out', 'Time Out Paris'], 'BBC', 'bbc'],
    ['www.nbcdfw.com', ['', 'BBC sells a channel', 'NBC 5'], 'BBC', 'bbc'],
    ['www.timeout.com', ['', 'Guide'], 'Time', 'time'],
    ['www.boattimes.example', ['', 'Big Trouble', 'The Boat Times'], 'BTO', 'bto'],
    ['www.harbour.example', ['', 'Boat Talk', 'The Harbour'], 'BT', 'bt'],
    ['example.org', [''], '…', 'x'],
  ])('is not what it is about on %s: %s', (host, names, surface, companyId) => {
    expect(isOwn(host, names, surface, companyId)).toBe(false);
  });
});

it('is the site’s own name where the words behind complete it', () => {
  expect(isUseless('apnews.com', 'AP', 'associated-press', 'AP NEWS')).toBe(true);
  expect(isUseless('apnews.com', 'AP', 'associated-press', 'AP Photo')).toBe(false);
});

it('is the site’s own name with its article or as an address', () => {
  const question = 'L’Atelier Digital : Que voyez-vous venir ?';
  expect(isUseless('www.atelier-digital.fr', 'L’Atelier Digital', 'l-atelier', question)).toBe(true);
  expect(isUseless('www.boats.example', 'Boats.com', 'boat-press', 'Popular on Boats.com')).toBe(true);
  expect(isUseless('www.cbc.example', 'CBC News', 'cbc-canada', 'Pete Evans · CBC News')).toBe(true);
  expect(isUseless('www.boats.example', 'L’Atelier Digital', 'l-atelier', question)).toBe(false);
});

describe('what is said beside the news', () => {
  it.each([
    ['Cooler: Arctic III 240 mm ($116.99 @ Amazon)', 'Amazon', 'amazon'],
    ['Case: Meshify 2 ($154.99 @ Newegg Canada)', 'Newegg', 'newegg'],
    ['Novavax Inc. (NASDAQ: NVAX) went up.', 'NASDAQ', 'nasdaq'],
    ['La société (Euronext Paris : ALBOA) publie', 'Euronext', 'euronext'],
    ['scrivete a redazione chiocciola libero.it', 'libero.it', 'libero-it'],
    ['Postmedia is committed to maintaining a lively forum.', 'Postmedia', 'postmedia'],
    ['Subscribe and follow us on\u00a0LinkedIn\u00a0to stay in touch with the market.', 'LinkedIn', 'linkedin'],
    ['Suivez-nous sur Google Actualités et WhatsApp.', 'Google', 'google'],
    ['Suivez-nous sur Google Actualités et WhatsApp.', 'WhatsApp', 'whatsapp'],
  ])('is none: «%s»', (text, surface, companyId) => {
    expect(isUseless('page.example', surface, companyId, text)).toBe(true);
  });

  it.each([
    ['Sold for $116.99 at Amazon until Monday.', 'Amazon', 'amazon'],
    ['The shares of Nasdaq rose by a fifth.', 'Nasdaq', 'nasdaq'],
    ['Euronext : OPA en vue', 'Euronext', 'euronext'],
    ['Orange: ORA is its code', 'Orange', 'orange'],
    ['libero.it is sold', 'libero.it', 'libero-it'],
    ['Critics say that the lively forum of Postmedia is empty.', 'Postmedia', 'postmedia'],
    ['Google Actualités change ses règles', 'Google', 'google'],
  ])('is news: «%s»', (text, surface, companyId) => {
    expect(isUseless('page.example', surface, companyId, text)).toBe(false);
  });
});

describe('labels that every page has', () => {
  it.each([
    ['Twitter / Facebook / RSS', 'Facebook', 'facebook'],
    ['Mixx Facebook Twitter Digg', 'Twitter', 'x'],
    ['Share on Facebook Tweet Share 12k', 'Facebook', 'facebook'],
    ['EmailBlogThis!Share to TwitterShare to Facebook', 'Facebook', 'facebook'],
    ['Click to share on Reddit (Opens in new window)', 'Reddit', 'reddit'],
    ['Teilen auf Facebook: 0 Teilen auf Twitter: 0', 'Twitter', 'x'],
    ['Partagez via LinkedIn (fenêtre modale)', 'LinkedIn', 'linkedin'],
    ['Our reporter writes on harbours. Follow her on Twitter.', 'Twitter', 'x'],
    ['Say so below, or carry it over to our Twitter or Facebook.', 'Facebook', 'facebook'],
    ['Retrouvez-nous sur Facebook et Instagram', 'Instagram', 'instagram'],
    ['You can keep up with me on Mastodon: @ada', 'Mastodon', 'mastodon'],
    ['Please sign in with Facebook or Google below:', 'Google', 'google'],
    ['If you signed up with an account like Facebook, please use that.', 'Facebook', 'facebook'],
    ['© 2015 Vox Media, Inc.', 'Vox Media', 'vox-media'],
    ['A division of Hearst. All rights reserved.', 'Hearst', 'hearst'],
    ['The Sun, a News UK company', 'News UK', 'news-uk'],
    ['facebook-f linkedin-in twitter', 'twitter', 'x'],
    ['über Bluesky teilen', 'Bluesky', 'bluesky'],
    ['She can be followed via Twitter, LinkedIn, or her own site.', 'LinkedIn', 'linkedin'],
    ['Subscribe to the NewsHour YouTube channel for more.', 'YouTube', 'youtube'],
    [`${'The rain goes on. '.repeat(20)}This site is protected by reCAPTCHA and Google terms.`, 'Google', 'google'],
    ['Market data provided by FactSet.', 'FactSet', 'factset'],
    ['The Motley Fool has positions in and recommends Amazon.com, Nvidia, and Tesla.', 'Tesla', 'tesla'],
    ['The author has no position in any of the stocks mentioned, nor in Tesla.', 'Tesla', 'tesla'],
    ['Gutscheine bei Amazon', 'Amazon', 'amazon'],
    ['Code promo Darty', 'Darty', 'darty'],
    ['Share on Facebook', 'Facebook', 'facebook'],
    ['Follow us on LinkedIn', 'LinkedIn', 'linkedin'],
    ['Partager sur WhatsApp', 'WhatsApp', 'whatsapp'],
    ['Suivez-nous sur Instagram', 'Instagram', 'instagram'],
    ['Auf Facebook teilen', 'Facebook', 'facebook'],
    ['Compartir en Telegram', 'Telegram', 'telegram'],
    ['Síguenos en YouTube', 'YouTube', 'youtube'],
    ['Condividi su Facebook', 'Facebook', 'facebook'],
    ['Log in with Google', 'Google', 'google'],
    ['Continuer avec Apple', 'Apple', 'apple'],
    ['Weiter mit Google', 'Google', 'google'],
    ['Mit Facebook anmelden', 'Facebook', 'facebook'],
    ['Disponible sur Google Play', 'Google Play', 'google-play'],
    ['Publicité Orange', 'Orange', 'orange'],
    ['Powered by WordPress', 'WordPress', 'wordpress'],
    [' LinkedIn ', 'LinkedIn', 'linkedin'],
    ['Protected by reCAPTCHA and the Google privacy policy.', 'Google', 'google'],
    ['Nous utilisons des cookies, Google aussi.', 'Google', 'google'],
    ['Connexion via Google, Facebook ou GitHub', 'GitHub', 'github'],
    ['Du kommentierst mit deinem Google-Konto.', 'Google', 'google'],
    ['This text is under a Creative Commons licence.', 'Creative Commons', 'creative-commons'],
    ["Voulez-vous s'abonner à la page Facebook du club ?", 'Facebook', 'facebook'],
    ['Join our Harbour Walks Facebook group', 'Facebook', 'facebook'],
    ['Send us a message on WhatsApp', 'WhatsApp', 'whatsapp'],
    ['Contact the desk on Facebook, Twitter or by post', 'Twitter', 'x'],
    ['Facebook-Seite der Gemeinde', 'Facebook', 'facebook'],
    ['Link zum Instagram-Kanal des Rathauses', 'Instagram', 'instagram'],
    ['Mira nuestro canal de YouTube', 'YouTube', 'youtube'],
    ['Iscriviti al canale WhatsApp', 'WhatsApp', 'whatsapp'],
    ['Partagez votre photo sur Instagram avec nous', 'Instagram', 'instagram'],
    ['Continua con Google', 'Google', 'google'],
    ['Give with PayPal', 'PayPal', 'paypal'],
    ['Ada, 3 May 2019 at 9:41 am Reply It rose well.', 'Reply', 'reply'],
    ['Reply', 'Reply', 'reply'],
    ['View this post on Instagram', 'Instagram', 'instagram'],
    ['La coral en YouTube', 'YouTube', 'youtube'],
    ['Ada Byron wrote this; reach her by post or on Twitter: @ada.', 'Twitter', 'x'],
    ['via Giphy', 'Giphy', 'shutterstock'],
    ['Beim Abspielen erfolgt eine Datenübertragung an YouTube.', 'YouTube', 'youtube'],
    ['Teilen Sie diese Seite auf Facebook oder Twitter', 'Facebook', 'facebook'],
    ['Werden Sie Fan der Hafenpost auf Facebook!', 'Facebook', 'facebook'],
    ['Soutenez-nous : ajoutez-nous à vos favoris sur Google Actualités', 'Google', 'google'],
    ['Add us as a trusted source on Google.', 'Google', 'google'],
  ])('are no news: %s', (text, surface, companyId) => {
    expect(isUseless('example.org', surface, companyId, text)).toBe(true);
  });

  it.each([
    ['Facebook shares fall on weak outlook', 'Facebook', 'facebook'],
    ['She posted the film on Facebook and was thanked for it.', 'Facebook', 'facebook'],
    ['The court lets the mayor back on Facebook after a year', 'Facebook', 'facebook'],
    ['Facebook follows Twitter into the courts', 'Facebook', 'facebook'],
    ['Users cannot log in to Facebook since Monday', 'Facebook', 'facebook'],
    ['The engines are powered by Honda.', 'Honda', 'honda'],
    ['The boats are provided by Honda.', 'Honda', 'honda'],
    ['Lidl und Aldi geben Rabatt', 'Lidl', 'lidl'],
    ['Share of Google in French search slips', 'Google', 'google'],
    ['Suivez le cours de Renault', 'Renault', 'renault'],
    ['Google gives up on killing cookies', 'Google', 'google'],
    ['Orange', 'Orange', 'orange'],
    ['Reply beats forecasts in Turin.', 'Reply', 'reply'],
    ['Firms like Facebook and Google pay more.', 'Facebook', 'facebook'],
    ['Un ancien ministre rejoint Facebook', 'Facebook', 'facebook'],
    ['Support grows for the strike at Spotify', 'Spotify', 'spotify'],
    ['Die Datenübertragung an Facebook wird verboten.', 'Facebook', 'facebook'],
    ['Ein Fan klagt gegen Facebook', 'Facebook', 'facebook'],
    ['La connexion des bureaux avec Google fut coupée.', 'Google', 'google'],
    ['Adverts: Publicis wins Nestlé', 'Publicis', 'publicis'],
    [`Follow the money on ${'a very long road '.repeat(6)} on Facebook`, 'Facebook', 'facebook'],
  ])('are not what looks like them: %s', (text, surface, companyId) => {
    expect(isUseless('example.org', surface, companyId, text)).toBe(false);
  });

  it('are marked where the reader asked for it', () => {
    expect(isUseless('orange.com', 'Orange', 'orange', 'Orange', 1)).toBe(false);
  });
});

describe('whom a picture is from', () => {
  it.each([
    ['Vans that deliver. (Photo: Twitter)', 'Twitter', 'x', true],
    ['Imagen | Dacia, Tesla y Mercedes', 'Tesla', 'tesla', true],
    ['Screenshots Instagram/TikTok', 'TikTok', 'tiktok', true],
    ['Vans that deliver. (Photo: Reuters)', 'Reuters', 'reuters', true],
    ['Ada Byron did not take part. Ada Byron / Reuters/Getty Images', 'Reuters', 'reuters', true],
    ['Ada Byron did not take part. Ada Byron / Reuters/Getty Images', 'Getty Images', 'getty-images', true],
    ['The vans. — © Reuters Photo/Ada Byron', 'Reuters', 'reuters', true],
    ['Todas las imágenes vía Piaggio.', 'Piaggio', 'piaggio', true],
    ['[06/08/2009 16:47:52] PARIS (Reuters) La Bourse monte.', 'Reuters', 'reuters', true],
    ['Paris (Reuters) la Bourse', 'Reuters', 'reuters', false],
    ['Growth by year, in euros. Source: Gartner', 'Gartner', 'gartner', true],
    ['Source: Gartner to buy a rival', 'Gartner', 'gartner', false],
    ['28.04.2021 | Quelle: Reuters topthemen | vier Minuten', 'Reuters', 'reuters', true],
    ['Bildrechte: Gartner', 'Gartner', 'gartner', true],
    ['Die Rechte: Tesla kauft sie', 'Tesla', 'tesla', false],
    ['Ada Byron via Getty Images', 'Getty Images', 'getty-images', true],
    ['The yards of Kiel, in spring. Reuters', 'Reuters', 'reuters', true],
    ['Les chantiers de Kiel au printemps. - (Reuters)', 'Reuters', 'reuters', true],
    ['KIEL (Reuters) - Die Werft baut zwei Schiffe.', 'Reuters', 'reuters', true],
    ['La grève est finie. (avec BBC)', 'BBC', 'bbc', true],
    ['The yard has signed with Reuters', 'Reuters', 'reuters', false],
    ['The yard (once a rival of Reuters) builds two ships.', 'Reuters', 'reuters', false],
    ['The yard works for Tesla (Volvo)', 'Volvo', 'volvo', false],
    ['Foundations at sea © Orange Marine & Cables/Ada Byron', 'Orange Marine', 'orange-marine', true],
    ['Getty Images has sued the makers of Midjourney.', 'Getty Images', 'getty-images', false],
    ['As Reuters reports, the talks are over.', 'Reuters', 'reuters', false],
    ['Foto: Tesla baut ein Werk in Brandenburg, und viele wollen dort arbeiten', 'Tesla', 'tesla', false],
    ['Tesla has a bad image', 'Tesla', 'tesla', false],
  ])('is no news: %s', (text, surface, companyId, useless) => {
    expect(isUseless('example.org', surface, companyId, text)).toBe(useless);
  });

  it.each([
    ['Our App für Apple & Android', 'Apple', 'apple'],
    ['[CNET]', 'CNET', 'cnet'],
    ['Example Inc. (NASDAQ: EXMP) was up 25%.', 'NASDAQ', 'nasdaq'],
    ['Mit dem Laden des Beitrags akzeptieren Sie die Datenschutzerklärung von Instagram.', 'Instagram', 'instagram'],
    ['Boat: Site | Facebook | Instagram', 'Facebook', 'facebook'],
    ['También nos puedes encontrar en Pinterest y Tumblr.', 'Tumblr', 'tumblr'],
    ['Suivez-nous sur Google Actualités et WhatsApp.', 'Google', 'google'],
    ['Suivez-nous sur Google Actualités et WhatsApp.', 'WhatsApp', 'whatsapp'],
    ['I will be posting more on my Instagram.', 'Instagram', 'instagram'],
    ['Follow me on\n\t\tTwitter,\n\t\tor by a feed.', 'Twitter', 'x'],
    ['Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)', 'Facebook', 'facebook'],
    ['Cliquez pour partager sur LinkedIn(ouvre dans une nouvelle fenêtre)', 'LinkedIn', 'linkedin'],
    ['Haz clic para compartir en Telegram (Se abre en una ventana nueva)', 'Telegram', 'telegram'],
    ['Fai clic per condividere su WhatsApp (Si apre in una nuova finestra)', 'WhatsApp', 'whatsapp'],
    ['Add us as a preferred source on Google', 'Google', 'google'],
    ['Tesla without tears: a webinar • Provided by Renault', 'Tesla', 'tesla'],
    ['Custom content for Renault', 'Renault', 'renault'],
    ['This section is Presented by Audi Canada', 'Audi', 'audi'],
    ['En partenariat avec Bpifrance', 'Bpifrance', 'bpifrance'],
    ['Präsentiert von Siemens', 'Siemens', 'siemens'],
    ['Patrocinado por Repsol', 'Repsol', 'repsol'],
    ['Offerto da Barilla', 'Barilla', 'barilla'],
    ['Tesla has cheaper roofs, so compare. — *ad.', 'Tesla', 'tesla'],
    ['Subscribe to BBC Top Gear Magazine', 'BBC', 'bbc'],
    ['Daily Wire @exampleWire', 'Daily Wire', 'the-daily-wire'],
    ['Send your picture to @example on Twitter and we shall see.', 'Twitter', 'x'],
    ['Nasdaq quotes delayed by at least 15 minutes.', 'Nasdaq', 'nasdaq'],
  ])('nor is a label: %s', (text, surface, companyId) => {
    expect(isUseless('example.org', surface, companyId, text)).toBe(true);
  });
});
