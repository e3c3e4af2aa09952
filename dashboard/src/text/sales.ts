/** What is said of days. */
export const sales = {
  today: 'Net sales today',
  orders: 'Orders',
  units: 'Units',
  average: 'Average order',
  yesterday: 'Yesterday',
  lastWeek: (weekday: string) => `Last ${weekday}`,
  days: (many: number) => `Net sales of the last ${many} days`,
  dayTitle: (day: string, amount: string) => `${day}: ${amount}`,
};
