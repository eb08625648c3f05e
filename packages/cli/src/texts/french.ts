// All that the command lines share and say to people, in French.

import type { Texts } from './english.ts'

/** French counts octets. */
const binaryUnits: Readonly<Record<string, string>> = { KiB: 'Kio', MiB: 'Mio' }

export const french: Texts = {
  options: {
    data: 'dossier des clés et des enregistrements',
    network: 'réseau à rejoindre ; les nœuds de réseaux différents ne se rencontrent jamais',
    bootstrap: 'un nœud auquel se connecter, sous forme de multiaddr ; peut être répétée',
    noBootstrap: 'aucun',
    listen: 'une multiaddr sur laquelle écouter ; peut être répétée',
    noListen: 'toutes, n’importe quel port libre',
    mdns: 'ne pas annoncer ce nœud sur le réseau local ni y chercher d’autres nœuds',
    logLevel: 'ce qu’il faut consigner sur la sortie d’erreur',
    json: 'écrire un objet JSON par ligne',
    lang: 'langue des textes : en, es ou fr',
    ownLanguage: 'celle de votre système',
    version: 'afficher la version',
    help: 'afficher cette aide',
  },
  help: {
    usage: 'Utilisation :',
    arguments: 'Arguments :',
    options: 'Options :',
    globalOptions: 'Options générales :',
    commands: 'Commandes :',
    anyOptions: '[options]',
    anyCommand: '[commande]',
    choices: (list) => `valeurs : ${list}`,
    byDefault: (value) => `par défaut : ${value}`,
    environment: 'Environnement :',
    variables: (names) => `Une option omise est prise dans sa variable : ${names}.`,
    listVariable: (name) => `${name} (plusieurs, séparés par des espaces)`,
    switchVariable: (name) => `${name} (on ou off)`,
  },
  parser: {
    unknownOption: ({ flag }) => `l’option « ${flag} » n’existe pas`,
    unknownCommand: ({ command }) => `la commande « ${command} » n’existe pas`,
    missingArgument: ({ name }) => `il manque l’argument « ${name} »`,
    optionMissingArgument: ({ flags }) => `il manque une valeur à l’option « ${flags} »`,
    missingMandatoryOptionValue: ({ flags }) => `il manque l’option « ${flags} », qui est obligatoire`,
    conflictingOption: ({ one, other }) => `on ne peut pas employer ensemble ${one} et ${other}`,
    option: (flags) => `l’option « ${flags} »`,
    variable: (name) => `la variable d’environnement « ${name} »`,
    excessArguments: ({ command, expected, received, list }) =>
      `il y a trop d’arguments${command === '' ? '' : ` pour « ${command} »`}. ${expected} ${expected < 2 ? 'attendu' : 'attendus'}, ${received} ${received < 2 ? 'reçu' : 'reçus'} : ${list}`,
    invalidOption: ({ flags, value, why }) =>
      `la valeur « ${value} » de l’option « ${flags} » n’est pas valable. ${why}`,
    invalidArgument: ({ name, value, why }) =>
      `la valeur « ${value} » de l’argument « ${name} » n’est pas valable. ${why}`,
    allowedChoices: (list) => `Choisissez parmi ${list}.`,
    didYouMean: (list, many) => `(Vouliez-vous dire ${many ? 'l’une de celles-ci : ' : ''}${list} ?)`,
    seeHelp: (sentence) => `${sentence.replace(/\.?$/, '')}. Voyez --help.`,
  },
  environment: {
    invalid: ({ variable, value, why }) =>
      `La variable d’environnement ${variable} n’est pas valable, « ${value} ». ${why}`,
    onOrOff: 'Écrivez on ou off.',
  },
  language: {
    unknown: ({ named, value, list }) =>
      `${named} : il n’y a pas de textes en « ${value} » : choisissez parmi ${list}.`,
  },
  program: {
    fault: 'une défaillance du programme lui-même, merci de la signaler.',
    unwritable: (reason) => `la sortie n’a pas pu être écrite (${reason}) : vérifiez où elle va.`,
  },
  question: {
    hint: '[o/N]',
    yes: 'o oui y yes',
  },
  mistakes: {
    file: {
      missing: ({ named, path }) => `${named} : « ${path} » n’existe pas : vérifiez le chemin.`,
      folder: ({ named, path }) => `${named} : « ${path} » est un dossier : indiquez un fichier qui s’y trouve.`,
      forbidden: ({ named, path }) =>
        `${named} : cet utilisateur ne peut pas lire « ${path} » : vérifiez ses droits d’accès.`,
      unreadable: ({ named, path, reason }) => `${named} : « ${path} » n’a pas pu être lu (${reason}).`,
      large: ({ named, path, size, unit }) =>
        `${named} : « ${path} » dépasse ${size} ${binaryUnits[unit] ?? unit}, le maximum qui est lu : est-ce le bon fichier ?`,
    },
    socket: {
      foreign: ({ path, uid }) =>
        `« ${path} » appartient à un autre utilisateur (numéro ${uid}) : agissez en tant que cet utilisateur, ou indiquez un autre dossier avec --data.`,
      exposed: ({ path, command }) => `D’autres utilisateurs peuvent se servir de « ${path} » : lancez « ${command} ».`,
      unmade: ({ folder, reason }) =>
        `Le socket du dossier de données « ${folder} » n’a pas pu être créé (${reason}) : vérifiez le dossier, ou choisissez-en un autre avec --data.`,
      unreachable: ({ folder, reason }) =>
        `Le nœud du dossier de données « ${folder} » n’a pas pu être joint (${reason}) : réessayez.`,
      stopped: ({ folder }) =>
        `Le nœud du dossier de données « ${folder} » s’est arrêté avant de répondre : redémarrez-le.`,
    },
  },
}
