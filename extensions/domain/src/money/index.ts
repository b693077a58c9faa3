export { currencyName, currencyNames, formatCompactPrice, formatMoney, formatPrice } from "./format.ts";
export { decimalAmount, fractionDigits, minorUnits } from "./minor-units.ts";
export { BASIS_POINTS, formatShare, PARTS_PER_MILLION, shareDigits } from "./share.ts";
