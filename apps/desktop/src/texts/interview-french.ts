// What `pregon want` asks in French.

import { fr } from '@pregon/buyer'
import type { InterviewTexts } from './interview-english.ts'

export const interviewFrench: InterviewTexts = {
  intro: fr`Entrée garde ce qui est là ; < revient à la question d’avant ; Ctrl-C annule tout.`,
  back: '< retour',

  answer: 'Cette réponse',
  noAmount: 'Écrivez un montant, comme 1200.00.',
  usual: { '7 days': '7 jours' },

  questions: {
    title: { message: fr`Que voulez-vous, en quelques mots ?`, placeholder: 'Une semaine à la mer' },
    description: {
      message: fr`Que doivent savoir d’autre les vendeurs ? Tout le monde peut le lire.`,
      placeholder: 'rien de plus',
    },
    quantity: { message: fr`Combien ?`, placeholder: '1' },
    country: { message: fr`Dans quel pays ? Ses deux lettres, comme FR.`, placeholder: 'n’importe où' },
    region: { message: fr`Dans quelle région ? Son code, comme FR-BRE.`, placeholder: 'dans tout le pays' },
    from: { message: fr`À partir de quel jour ?`, placeholder: 'n’importe lequel, ou un jour comme 2027-07-03' },
    to: { message: fr`Jusqu’à quel jour ?`, placeholder: '2027-07-10' },
    latest: {
      message: fr`Pour quel jour au plus tard ?`,
      placeholder: 'n’importe lequel, ou un jour comme 2027-07-10',
    },
    currency: { message: fr`Dans quelle monnaie ?`, placeholder: 'EUR' },
    max: { message: fr`Combien au plus, tout compris ?`, placeholder: '1200.00' },
    expires: {
      message: fr`Pendant combien de temps les vendeurs peuvent-ils répondre ?`,
      placeholder: '7 jours, 12 heures, ou un jour comme 2027-07-03',
    },
  },

  choices: {
    delivery: {
      message: fr`Comment cela peut-il venir ?`,
      labels: {
        any: 'de n’importe quelle façon',
        ship: 'on vous l’envoie',
        pickup: 'vous allez le chercher',
        digital: 'sous forme numérique',
        onsite: 'c’est fait là où vous êtes',
      },
    },
    budget: {
      message: fr`Combien cela peut-il coûter ?`,
      labels: {
        none: 'ne rien en dire',
        public: 'dire un plafond que tout le monde lit',
        sealed: 'garder un plafond sur cet ordinateur, qui écarte les offres plus chères',
      },
    },
  },

  category: {
    message: fr`Quel genre de chose est-ce ? Des mots courants, ou un code CPV.`,
    placeholder: 'voiture d’occasion',
    empty: 'Dites-le en un mot ou deux.',
    nothing: (query) => fr`Rien ne s’appelle « ${query} » ici. Choisissez parmi toutes, ou essayez d’autres mots.`,
    which: fr`Laquelle est-ce ?`,
    again: fr`aucune : d’autres mots`,
  },

  wishes: {
    first: fr`Y a-t-il quelque chose d’indispensable, ou que vous aimeriez ?`,
    another: fr`Autre chose ?`,
    actions: {
      done: 'non, c’est tout',
      must: 'oui, quelque chose d’indispensable',
      preferred: 'oui, quelque chose que j’aimerais',
      drop: 'retirer le dernier',
    },
    name: {
      message: fr`Comment s’appelle la propriété ? Sans espaces, comme sur schema.org.`,
      placeholder: 'numberOfDoors',
    },
    condition: (name) => fr`Qu’en est-il de ${name} ?`,
    conditions: {
      value: 'c’est …',
      min: 'au moins …',
      max: 'au plus …',
      in: 'l’une de …, séparées par des virgules',
      contains: fr`contient ce texte : …`,
      exists: 'qu’elle y soit, quelle qu’elle soit',
    },
    operand: {
      message: fr`Quelle valeur ? Un oui ou un non, un nombre avec son unité, un jour ou un texte.`,
      placeholder: '500 m',
    },
    weight: fr`À quel point cela compte-t-il, de 1 à 100 ?`,
  },

  review: {
    what: fr`Et maintenant ?`,
    decisions: { publish: 'la publier', change: 'modifier quelque chose', stop: 'laisser' },
    which: fr`Que voulez-vous modifier ?`,
    done: 'plus rien',
    groups: {
      title: 'ce que vous voulez',
      category: 'la catégorie',
      description: 'la description',
      wishes: 'les souhaits',
      quantity: 'la quantité',
      place: 'le lieu',
      dates: 'les jours',
      delivery: 'comment cela vient',
      budget: 'le budget',
      life: 'combien de temps les vendeurs peuvent répondre',
    },
  },
}
