// The help of a command in its person's language, with the variables that stand for its options.

import { Help, type Command, type HelpConfiguration, type Option } from 'commander'
import { variableOf, type VariableKind } from './environment.ts'
import type { Texts } from './texts/english.ts'
import { wrap } from './text.ts'

const plain = new Help()

/** What makes commander's own help one in another language. */
export function helpIn({ help: texts }: Texts): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': texts.usage,
    'Arguments:': texts.arguments,
    'Options:': texts.options,
    'Global Options:': texts.globalOptions,
    'Commands:': texts.commands,
  }
  const inLanguage = (usage: string) =>
    usage.replace('[options]', texts.anyOptions).replace('[command]', texts.anyCommand)
  const described = (description: string, facts: readonly string[]) =>
    [description, facts.length > 0 ? `(${facts.join(', ')})` : ''].filter((part) => part !== '').join(' ')
  const choices = (values: readonly string[] | undefined) =>
    values === undefined ? [] : [texts.choices(values.map((value) => JSON.stringify(value)).join(', '))]
  const byDefault = (value: unknown, description: string | undefined) =>
    value === undefined && description === undefined ? [] : [texts.byDefault(description ?? JSON.stringify(value))]

  const namesOf: Readonly<Record<VariableKind, (name: string) => string>> = {
    text: (name) => name,
    list: texts.listVariable,
    switch: texts.switchVariable,
  }
  function environmentOf(command: Command, width: number): string {
    const names = command.options.map(variableOf).filter((variable) => variable !== undefined)
    if (names.length === 0) return ''
    const sentence = texts.variables(names.map(({ name, kind }) => namesOf[kind](name)).join(', '))
    return `\n${texts.environment}\n${indented(sentence, width)}\n`
  }

  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => inLanguage(plain.commandUsage(command)),
    subcommandTerm: (command) => inLanguage(plain.subcommandTerm(command)),
    optionDescription: (option) =>
      described(option.description, [
        ...choices(option.argChoices),
        ...(showsDefault(option) ? byDefault(option.defaultValue, option.defaultValueDescription) : []),
      ]),
    argumentDescription: (argument) =>
      described(argument.description, [
        ...choices(argument.argChoices),
        ...byDefault(argument.defaultValue, argument.defaultValueDescription),
      ]),
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    formatHelp: (command, helper) =>
      Help.prototype.formatHelp.call(helper, command, helper) + environmentOf(command, helper.helpWidth ?? 80),
  }
}

/** An option without a value is off by default, which goes without saying. */
const showsDefault = (option: Option): boolean => option.required || option.optional

const indented = (text: string, width: number): string =>
  wrap(text, width - 2)
    .map((line) => `  ${line}`)
    .join('\n')
