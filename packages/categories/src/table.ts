// The project's own table: every division and group of CPV 2008, and the finer codes that have an everyday name.

import { readRows, type Row } from './rows.ts'
import { building } from './table/building.ts'
import { businessServices } from './table/business-services.ts'
import { clothesAndMaterials } from './table/clothes-and-materials.ts'
import { electronics } from './table/electronics.ts'
import { farmAndEnergy } from './table/farm-and-energy.ts'
import { foodAndFarmMachines } from './table/food-and-farm-machines.ts'
import { healthAndVehicles } from './table/health-and-vehicles.ts'
import { homeAndWater } from './table/home-and-water.ts'
import { industry } from './table/industry.ts'
import { knowledgeAndLand } from './table/knowledge-and-land.ts'
import { peopleAndLeisure } from './table/people-and-leisure.ts'
import { printAndChemicals } from './table/print-and-chemicals.ts'
import { securityToInstruments } from './table/security-to-instruments.ts'
import { softwareAndRepair } from './table/software-and-repair.ts'
import { travelAndMoney } from './table/travel-and-money.ts'

export const table: readonly Row[] = [
  farmAndEnergy,
  foodAndFarmMachines,
  clothesAndMaterials,
  printAndChemicals,
  electronics,
  healthAndVehicles,
  securityToInstruments,
  homeAndWater,
  industry,
  building,
  softwareAndRepair,
  travelAndMoney,
  knowledgeAndLand,
  businessServices,
  peopleAndLeisure,
].flatMap(readRows)
