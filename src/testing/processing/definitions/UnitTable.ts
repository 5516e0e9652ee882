/**
 * The units that NOMAD knows: those of its registry, by what they measure. Behind each come its symbol and what else it
 * is called.
 */

/** Dimensions, a colon, and the units that have them. */
export const units = `
  [length]: meter m metre, classical_electron_radius r_e, angstrom Å ångström Å, micron µ, fermi,
    atomic_unit_of_length bohr a_0 a0 bohr_radius a_u_length, planck_length, thou th mil_length, inch in
    international_inch inches international_inches, hand, foot ft international_foot feet international_feet, yard
    yd international_yard, mile mi international_mile, link li survey_link, survey_foot sft, fathom, rod rd pole
    perch, chain, furlong fur, cables_length, survey_mile smi us_statute_mile, league
  [time]: second s sec, minute, hour hr, atomic_unit_of_time a_u_time, planck_time
  [current]: ampere A amp, biot Bi, abampere abA, atomic_unit_of_current a_u_current, mean_international_ampere
    A_it, US_international_ampere A_US, conventional_ampere_90 A_90, planck_current
  [luminosity]: candela cd candle
  [mass]: gram g, atomic_mass_constant m_u, electron_mass m_e atomic_unit_of_mass a_u_mass, proton_mass m_p,
    neutron_mass m_n, metric_ton tonne, unified_atomic_mass_unit u amu, dalton Da, grain gr, gamma_mass, carat ct
    karat, planck_mass, dram dr avoirdupois_dram avdp_dram drachm, ounce oz avoirdupois_ounce avdp_ounce, pound lb
    avoirdupois_pound avdp_pound, stone, quarter, bag, hundredweight cwt short_hundredweight, long_hundredweight,
    ton short_ton, long_ton, slug, slinch blob slugette, UK_hundredweight UK_cwt, UK_ton, US_hundredweight US_cwt,
    US_ton, pennyweight dwt, troy_ounce toz ozt, troy_pound tlb lbt
  [substance]: mole mol, particle molec molecule
  [temperature]: kelvin K degK °K degree_Kelvin degreeK, degree_Celsius °C celsius degC degreeC, degree_Rankine °R
    rankine degR degreeR, degree_Fahrenheit °F fahrenheit degF degreeF, degree_Reaumur °Re reaumur degRe degreeRe
    degree_Réaumur réaumur, atomic_unit_of_temperature a_u_temp, planck_temperature
  [angle]: radian rad, degree ° deg arcdeg arcdegree angular_degree, arcminute arcmin arc_minute angular_minute,
    arcsecond arcsec arc_second angular_second, milliarcsecond mas, grade grad gon, mil
  [information]: bit, byte B octet
  [digital_image_resolution]: pixel px pel
  1: pi π, tansec, ln10, wien_x, wien_u, avogadro_number, zeta ζ, electron_g_factor g_e, K_alpha_Cu_d_220,
    K_alpha_Mo_d_220, K_alpha_W_d_220, fine_structure_constant α alpha, count, percent %, permille ‰, ppm
  [length] [time]-1: speed_of_light c c_0, mile_per_hour mph MPH, kilometer_per_hour kph KPH, kilometer_per_second
    kps, meter_per_second mps, foot_per_second fps
  [length]2 [mass] [time]-1: planck_constant h, dirac_constant ħ h_bar atomic_unit_of_action a_u_action
  [current] [time]: elementary_charge e, coulomb C, abcoulomb abC, faraday, conventional_coulomb_90 C_90,
    ampere_hour Ah
  [length]2 [mass] [temperature]-1 [time]-2: boltzmann_constant k k_B, clausius Cl
  [length] [time]-2: standard_gravity g_0 g0 g_n gravity, galileo Gal
  [length]-1 [mass] [time]-2: standard_atmosphere atm atmosphere, pascal Pa, barye Ba barie barad barrie baryd, bar,
    torr, pound_force_per_square_inch psi, kip_per_square_inch ksi, millimeter_Hg mmHg mm_Hg millimeter_Hg_0C,
    centimeter_Hg cmHg cm_Hg centimeter_Hg_0C, inch_Hg inHg in_Hg inch_Hg_32F, inch_Hg_60F, inch_H2O_39F,
    inch_H2O_60F, foot_H2O ftH2O feet_H2O, centimeter_H2O cmH2O cm_H2O, atomic_unit_of_pressure a_u_pressure
  [current] [length]-2 [mass]-1 [time]2: conventional_josephson_constant K_J90, josephson_constant K_J
  [current]-2 [length]2 [mass] [time]-3: conventional_von_klitzing_constant R_K90, von_klitzing_constant R_K,
    impedance_of_free_space Z_0 characteristic_impedance_of_vacuum, ohm Ω, abohm abΩ, mean_international_ohm Ω_it
    ohm_it, US_international_ohm Ω_US ohm_US, conventional_ohm_90 Ω_90 ohm_90
  [substance]-1: avogadro_constant N_A
  [length]2 [mass] [substance]-1 [temperature]-1 [time]-2: molar_gas_constant R, entropy_unit eu
  [current] [substance]-1 [time]: faraday_constant
  [current]2 [length]-2 [mass]-1 [time]3: conductance_quantum G_0, siemens S mho, absiemens abS abmho
  [current]-1 [length]2 [mass] [time]-2: magnetic_flux_quantum Φ_0 Phi_0, weber Wb, unit_pole
  [mass] [temperature]-4 [time]-3: stefan_boltzmann_constant σ sigma
  [length]4 [mass] [time]-3: first_radiation_constant c_1
  [length] [temperature]: second_radiation_constant c_2, wien_wavelength_displacement_law_constant
  [temperature]-1 [time]-1: wien_frequency_displacement_law_constant
  [length]3 [mass]-1 [time]-2: newtonian_constant_of_gravitation gravitational_constant
  [length]-1: rydberg_constant R_∞ R_inf, reciprocal_centimeter cm_1 kayser
  [current]-2 [length] [mass] [time]-2: vacuum_permeability µ_0 mu_0 mu0 magnetic_constant
  [current]2 [length]-3 [mass]-1 [time]4: vacuum_permittivity ε_0 epsilon_0 eps_0 eps0 electric_constant
  [current]-2 [length]3 [mass] [time]-4: coulomb_constant k_C
  [length]2: thomson_cross_section σ_e sigma_e, are, barn b, darcy, hectare ha, square_inch sq_in square_inches,
    square_foot sq_ft square_feet, square_yard sq_yd, square_mile sq_mi, square_rod sq_rod sq_pole sq_perch, acre,
    square_survey_mile section, square_league
  [angle]2: steradian sr, square_degree sq_deg sqdeg
  [information] [time]-1: baud Bd bps
  [length]3: liter l L litre, lambda λ, cubic_inch cu_in, cubic_foot cu_ft cubic_feet, cubic_yard cu_yd, acre_foot
    acre_feet, minim, fluid_dram fldr fluidram US_fluid_dram US_liquid_dram, fluid_ounce floz US_fluid_ounce
    US_liquid_ounce, gill gi liquid_gill US_liquid_gill, pint liquid_pint US_pint, fifth US_liquid_fifth, quart qt
    liquid_quart US_liquid_quart, gallon gal liquid_gallon US_liquid_gallon, imperial_minim, imperial_fluid_scruple,
    imperial_fluid_drachm imperial_fldr imperial_fluid_dram, imperial_fluid_ounce imperial_floz UK_fluid_ounce,
    imperial_gill imperial_gi UK_gill, imperial_cup imperial_cp UK_cup, imperial_pint imperial_pt UK_pint,
    imperial_quart imperial_qt UK_quart, imperial_gallon imperial_gal UK_gallon, imperial_peck imperial_pk UK_pk,
    imperial_bushel imperial_bu UK_bushel, imperial_barrel imperial_bbl UK_bbl
  [time]-1: hertz Hz, revolutions_per_minute rpm, revolutions_per_second rps, counts_per_second cps, becquerel Bq,
    curie Ci, rutherford Rd
  [length] [mass] [time]-2: newton N, dyne dyn, force_kilogram pond, force_gram gf gram_force, force_metric_ton tf
    metric_ton_force force_t t_force, atomic_unit_of_force a_u_force, force_ounce ozf ounce_force, force_pound lbf
    pound_force, force_ton ton_force force_short_ton short_ton_force, force_long_ton long_ton_force, kip, poundal
    pdl, UK_force_ton UK_ton_force, US_force_ton US_ton_force
  [length]2 [mass] [time]-2: joule J, erg, watt_hour Wh watthour, electron_volt eV, rydberg Ry, hartree Ha E_h
    hartree_energy atomic_unit_of_energy a_u_energy, calorie cal thermochemical_calorie cal_th,
    international_calorie cal_it international_steam_table_calorie, fifteen_degree_calorie cal_15
  [length]2 [mass] [time]-3: watt W, volt_ampere VA, horsepower hp UK_horsepower hydraulic_horsepower,
    metric_horsepower, electrical_horsepower, standard_liter_per_minute slpm slm, conventional_watt_90 W_90
  [length]-3 [mass]: mercury Hg Hg_0C Hg_32F conventional_mercury, water H2O conventional_water, mercury_60F Hg_60F,
    water_39F water_4C, water_60F
  [length]-1 [mass] [time]-1: poise P, reyn
  [length]2 [time]-1: stokes St
  [length] [mass]-1 [time]: rhe
  [length]-3 [substance]: molar M
  [substance] [time]-1: katal kat, enzyme_unit U enzymeunit
  [length]2 [time]-2: gray Gy, sievert Sv, rem
  [current] [mass]-1 [time]: roentgen röntgen
  [length]-2 [luminosity]: nit, stilb, lambert
  [angle]2 [luminosity]: lumen lm
  [angle]2 [length]-2 [luminosity]: lux lx
  [mass] [time]-3: atomic_unit_of_intensity a_u_intensity
  [current]-1 [length]2 [mass] [time]-3: volt V, abvolt abV, mean_international_volt V_it, US_international_volt
    V_US, conventional_volt_90 V_90
  [current]-1 [length] [mass] [time]-3: atomic_unit_of_electric_field a_u_electric_field
  [current]-1 [mass] [time]-3: atomic_unit_of_electric_field_gradient a_u_efg
  [current]2 [length]-2 [mass]-1 [time]4: farad F, abfarad abF, conventional_farad_90 F_90
  [current]-2 [length]2 [mass] [time]-2: henry H, abhenry abH, conventional_henry_90 H_90
  [current]-1 [mass] [time]-2: tesla T, gamma γ, gauss G
  [current] [length] [time]: debye D
  [current] [length]2 [time]: buckingham
  [current] [length]2: bohr_magneton µ_B mu_B, nuclear_magneton µ_N mu_N
  [digital_image_resolution] [length]-1: pixels_per_inch PPI ppi, pixels_per_centimeter PPCM ppcm
`

/** Prefixes, each with its symbol and what else it is called. */
export const prefixes = `
  yocto y, zepto z, atto a, femto f, pico p, nano n, micro µ u, milli m, centi c, deci d, deca da deka, hecto h, kilo k,
  mega M, giga G, tera T, peta P, exa E, zetta Z, yotta Y, kibi Ki, mebi Mi, gibi Gi, tebi Ti, pebi Pi, exbi Ei, zebi Zi,
  yobi Yi
`

/** The units that have a zero of their own: a difference of theirs is another unit. */
export const withZero = ["degree_Celsius", "degree_Fahrenheit", "degree_Reaumur"]
