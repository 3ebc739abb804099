import { describe, expect, it } from 'vitest';
import { createFurniture } from '../../../../lib/recognition/linking/furniture.ts';

const isUseless = (host: string, surface: string, companyId: string, text = surface, score = 0.98): boolean =>
  createFurniture(host)({ start: 0, end: surface.length, surface, companyId, score }, text);

describe('the name of the site itself', () => {
  it.each([
    ['www.lemonde.fr', 'Le Monde', 'le-monde'],
    ['www.theguardian.com', 'the Guardian', 'the-guardian'],
    ['www.theguardian.com', 'Guardian', 'the-guardian'],
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

describe('labels that every page has', () => {
  it.each([
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
  ])('are no news: %s', (text, surface, companyId) => {
    expect(isUseless('example.org', surface, companyId, text)).toBe(true);
  });

  it.each([
    ['Facebook shares fall on weak outlook', 'Facebook', 'facebook'],
    ['Share of Google in French search slips', 'Google', 'google'],
    ['Suivez le cours de Renault', 'Renault', 'renault'],
    ['Google gives up on killing cookies', 'Google', 'google'],
    ['Orange', 'Orange', 'orange'],
    ['Adverts: Publicis wins Nestlé', 'Publicis', 'publicis'],
    [`Follow the money on ${'a very long road '.repeat(6)} on Facebook`, 'Facebook', 'facebook'],
  ])('are not what looks like them: %s', (text, surface, companyId) => {
    expect(isUseless('example.org', surface, companyId, text)).toBe(false);
  });

  it('are marked where the reader asked for it', () => {
    expect(isUseless('orange.com', 'Orange', 'orange', 'Orange', 1)).toBe(false);
  });
});
