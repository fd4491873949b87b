// Without accents. Abbreviations of primary care, with and without dots ("R.C.P." is not initials).
const abbreviations = `
  aah aap abc aci acs add adeli ado aes aeg ag agirc agr aide ais ait ald alsa alzheimer amelie amp ams apa apl app ar
  ars arsla as asap asg ase asalee asthme atb avc avk avq bdd bdk bdc be bhns bim bip bmi bmr bp bpco bsi bu ca cada caf camsp
  cap capi ccam ccas cdi cdd cdom cegid ces cegidd ch chir chr chrs chu cia cij cim civ cjc cic clat clic clis cls clsc cm cme
  cmp cmpp cms cmu cn cnam cnil cnom cnr co cod codir com comede copil coreve cos covid cpam cpef cpef cpo cpom cpp cpts cr crat
  crh cro crp crt csapa cse csg cso css cta cti cv dac dacs daqss dasri dav dcd ddass dg dgos dgs diu dlu dm dmp dop dpc
  dpi drees drh ds dsi du dv ecbu ecg echo edf eeg eer eg ehpad ems epp eps epi epr esat esms esp ess esus eta etp eva
  evs fa fc fi fiche fir fse fv gcs gcsms gem ghu ghs ghm gir gmf gps gpso groupe had has hba hcsp hdj hds hg hmo hpst hpv
  hr hs hta htap iao ic ide idel idec ifsi igas imc ime impro imv in ins insee inr inserm inpes ipa ipp ira irc irm irsn
  isp ist itep itt iv ivg jo jma kine la lat lgc loi lpp ma maia mais mco mdph mg mica mmg mms mmse mna moca mois mpr msa msap msp mss
  mssante mut nb ndlr nfs nir nn node nph ns oap ok oms oncogard op or orl os ot paco paerpa pai pai par pc pcr pds pec
  perou pf pj pl plan pma pmi pmr pmsi po pps ppcs ppi prado prap prg prs ps psad psc psl psla pta ptsm pv qcm qr qvt rac
  rai raa rbp rcp rdv ref rgpd rh rib ro roc ros rpps rsa rtt sa sad sada saad samu sante sas sau saos savs sc sd sep serad sfmg
  sg si sida siad sisa ska sla sm smr smur sms sno snds sos sp spasad srr ss ssiad ssr st staps std sud sv ta tad tb tc tcc
  td tdah ted tens tms toc top tp trod ts tsa tsh tt tv uca ue uf ugecam uhcd una unapei upsv urgence urml urps us usa usld usp
  vad vaccin vgp vih vhb vhc vm vmeh vnf vrs vs vsl xr zac zep zip
`;
// Words that teams write in capitals or at the beginning of a sentence, where a name could stand too.
const words = `
  mme mmes mlle melle mr mm lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre
  novembre decembre demain hier aujourd'hui matin midi soir nuit
  a ai as avec avez ont aura aurait au aux ce cet cette ces c'est chez d dans de des du elle elles en est et etait ete il ils
  j je l la le les leur lui mais n ne ni non nos notre nous on ou oui par pas peu plus pour qu quand que qui quoi s sa sans se
  sera seront ses si son sont sous sur t tous tout toute toutes tres un une va vers veut voici vos votre vous y
  absent absente accord action agenda alerte annule annulation annulee appel appeler appelle apres atelier attente
  attention avant avis besoin bilan bonjour bonsoir cancer cas cat centre cher chere comite compte confirmer contact
  contacter coordination coordinateur coordinatrice copie cordialement date decision demande demander depart directeur
  directrice docteur dossier dossiers dr echange ecrire ehpad entree envoi envoyer equipe etude evaluation examen fait
  faire faux fermeture fiche file formation groupe habite hopital hospitalisation important info information informer
  infirmier infirmiere interne internet invitation jour journee lien liste madame maire maison medecin merci message
  mise mademoiselle modification monsieur motif nouveau nouveaux nouvelle note objet ok ordre organiser orientation
  ouverture passage patient patiente pharmacie pharmacien pharmacienne plaie plaies planifier planning point pr
  preparer present presente president presidente prevenir prevoir projet protocole question rappel rappeler rapport
  rdv recu refus relance relancer relire remplacant remplacement remplacer rendez-vous repere reponse report reporter
  respect resultat resultats retard retour reunion revoir rien salle sante secretariat secretaire semaine service seance
  situation social sociale soignant soin soins solution sortie sujet suivi suite suspendre synthese tache telephone
  theme titre traitement transmettre transmission transport trier type urgence urgent vaccination valider verifier
  vigilance visio visite voir vote vu vue
  stp svp dsl desole desolee salut coucou bravo super genial parfait top hello felicitations bienvenue octobre ruban
  adulte age agee agees ages allergique alite alitee anticoagule asthmatique atteint autonome cardiaque chronique complexe
  confus dement denutri dependant dependante depressif diabetique diabetiques dialyse douloureux epileptique expert fragile
  fragiles geriatrique grabataire handicape hospitalise hospitalisee hypertendu hypertendus immunodeprime informe
  informee insuffisant isole isolee migrant mineur migrants obese oncologique parkinsonien partenaire partenaires
  pediatrique polymedique polymediques polypathologique precaire psychiatrique ressource satisfait sortant standard
  stomise suicidaire traceur tracheotomise type
  alzheimer basedow charcot crohn horton hodgkin parkinson raynaud meniere addison cushing dupuytren lyme paget still
  barre sjogren steinert turner down braden norton zarit pfeiffer tinetti katz lawton balint delphi
  doctolib diapason slack teams zoom word excel outlook google microsoft europe france
`;
const known: ReadonlySet<string> = new Set([...abbreviations.trim().split(/\s+/), ...words.trim().split(/\s+/)]);
const abbreviated: ReadonlySet<string> = new Set(abbreviations.trim().split(/\s+/));

/** Whether a folded word is one of those that teams write with a capital and that name nobody. */
export function isOrdinary(word: string): boolean {
  return known.has(word) || known.has(word.split(/['-]/)[0] ?? '');
}

/** Whether these folded letters are an abbreviation of the trade. */
export function isAbbreviation(letters: string): boolean {
  return abbreviated.has(letters);
}
