// The help of `pregon` in French.

import { fr } from '@pregon/buyer'
import type { CommandTexts } from './commands-english.ts'

export const commandsFrench: CommandTexts = {
  program: 'Dites ce que vous voulez, et laissez les vendeurs venir à vous avec des offres.',
  examples: fr`Exemples :`,
  more: fr`Plus sur une commande, avec des exemples : pregon want --help`,
  intentFile: fr`Un fichier d’intention :`,

  common: {
    intent: fr`son numéro dans pregon list, ou le début de sa clé ; inutile s’il n’y en a qu’une de vivante`,
    yes: fr`le faire sans demander ; rien n’est demandé non plus là où aucun terminal ne peut répondre`,
    verbose: 'montrer aussi l’enregistrement exact',
    wait: 'arrêter après ce temps, comme 90s, 10m ou 2h',
    untilOffers: 'arrêter quand tant d’offres sont arrivées',
    workBits: fr`bits de travail à faire pour elle ; un de plus prend deux fois plus de temps, et atteint les vendeurs qui le demandent (pregon vendor montre ce qu’ils demandent)`,
    bits: (min, max) => `Écrivez un nombre entier de ${min} à ${max}.`,
    duration: 'Écrivez-le comme 90s, 10m ou 2h, 24h au plus.',
    number: 'Écrivez un nombre entier de 1 à 999.',
  },

  want: {
    description: 'Publie ce que vous voulez et montre les offres à mesure, classées et avec leurs raisons.',
    file: fr`fichier YAML qui dit ce que vous voulez ; sans lui, on vous le demande`,
    save: 'écrire aussi les réponses dans un fichier YAML',
    yes: fr`publier sans demander ; rien n’est demandé non plus là où aucun terminal ne peut répondre`,
    dryRun: 'montrer ce que les autres verraient, sans rien publier',
    withdrawOnExit: 'mettre fin à l’intention quand cette commande s’arrête',
  },
  start: { description: 'Ramène vos intentions vivantes et montre leurs offres à mesure.' },
  list: {
    description: 'Montre vos intentions vivantes, avec leurs numéros et combien d’offres sont arrivées.',
    all: 'aussi celles qui sont terminées',
  },
  show: {
    description: 'Montre tout ce que dit l’une de vos intentions, et ce qu’elle tait.',
    save: 'l’écrire aussi dans un fichier YAML, à modifier et à envoyer avec pregon revise',
  },
  offers: {
    description: 'Montre les offres pour l’une de vos intentions, classées et avec leurs raisons.',
    all: 'toutes',
  },
  revise: {
    description: 'Publie une version modifiée de l’une de vos intentions.',
    file: fr`fichier YAML qui dit ce que vous voulez maintenant ; sans lui, on vous le demande`,
    dryRun: 'montrer ce que les autres verraient, sans rien modifier',
  },
  withdraw: { description: 'Met fin pour de bon à l’une de vos intentions.' },
  categories: {
    description: 'Cherche la catégorie de ce que vous voulez, avec des mots courants ou par son code.',
    query: 'ce que c’est, en quelques mots de votre langue',
    max: 'en montrer tant au plus',
    file: 'fichier CSV de la liste officielle CPV 2008, avec les colonnes CODE et EN, ES ou FR',
    importing: 'Garde les catégories fines de la liste officielle CPV 2008, pour qu’elles se trouvent aussi.',
  },
  vendor: {
    description: 'Consulte qui un vendeur dit être, par sa clé.',
    key: fr`comme les offres la montrent ; elle commence par did:key`,
  },
  status: { description: 'Montre ce qui est en marche, ce qui est vivant et ce qui reste à faire.' },
  doctor: { description: 'Cherche ce qui empêche votre nœud de fonctionner, et dit le remède.' },
  phrase: {
    description: 'Montre les douze mots d’où viennent toutes vos clés, et vérifie que vous les avez notés.',
    again: 'les montrer même s’ils sont déjà notés',
    plain: 'les écrire sur la sortie standard, sans question',
  },
  restore: {
    description: 'Retrouve vos clés grâce aux douze mots, qu’elle demande, dans un nouveau dossier de données.',
  },
}
