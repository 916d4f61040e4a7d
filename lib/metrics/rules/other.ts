import type { KindRules } from './rule';

export const other: KindRules = {
  units: [
    {
      id: 'other-statistic',
      type: 'statistic',
      kind: 'other',
      units: [
        ['p', 'p-value'],
        ['OR', 'OR'],
        ['HR', 'HR'],
        ['RR', 'RR'],
        ['SD', 'SD'],
        ['sigma', 'σ sigma'],
      ],
    },
    {
      id: 'other-weight',
      type: 'physical',
      kind: 'other',
      units: [
        ['t', 't tonnes tonne'],
        ['Msun', 'M_sun M_Sun M_sol M_Sol Msol'],
        ['m', 'meters metres meter metre'],
        ['km', 'kilometers kilometres kilometer kilometre'],
        ['cm', 'centimeters centimetres'],
        ['mm', 'millimeters millimetres'],
        ['µm', 'micrometers micrometres microns'],
        ['nm', 'nanometers nanometres'],
        ['kg', 'kilograms kilogram'],
        ['g', 'grams gram'],
        ['mg', 'milligrams milligram'],
        ['µg', 'micrograms microgram'],
        ['mL', 'milliliters millilitres'],
        ['dex', 'dex'],
        ['lb', 'lb lbs'],
        ['mag', 'magnitudes magnitude'],
        ['Mearth', 'M_oplus M_⊕ M⊕'],
        ['Rearth', 'R_oplus R_⊕ R⊕'],
        ['Rsun', 'R_odot R_☉ R☉'],
        ['Mjup', 'M_Jup M_J'],
        ['Rjup', 'R_Jup R_J'],
      ],
    },
  ],
  cues: [
    {
      id: 'other-clinical',
      kind: 'other',
      weight: 3,
      types: ['percent', 'time', 'count'],
      words:
        'patients patient cases participants incidence prevalence mortality survival disease* symptom* age aged women men male female treatment clinical yield abundance population respondents stock price* growth group groups arm control blood dose* cancer tumor* tumour* surgery lesion* infection* risk hospital mean median concentration* temperature* energy mass site sites cell cells protein* gene* mutation* observed species income wage* gdp inflation cent',
    },
  ],
};
