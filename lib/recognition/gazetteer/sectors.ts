/** The vocabulary of sectors, in the order in which a compiled gazetteer numbers them. */
export const SECTORS = (
  'cloud hosting datacenter telecom satellite it-services consulting software saas erp crm hr-tech database ' +
  'analytics ai devops open-source security identity network storage server semiconductor hardware printing ' +
  'mobile consumer-electronics gaming media press advertising social e-commerce retail marketplace payments ' +
  'fintech bank insurance energy utilities transport aerospace defence automotive health pharma industry food ' +
  'luxury real-estate public education research standards venture distribution robotics iot mapping travel ' +
  'quantum blockchain'
).split(' ');
