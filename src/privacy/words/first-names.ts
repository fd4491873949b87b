// First names often given in France since 1920 (INSEE, fichier des prénoms), without accents. Not those that are
// ordinary words at the beginning of a sentence or names of months ("Noël", "France", "Avril", "Prudence").
const list = `
  abdel abdelkader abdoulaye abel achille adam adama adele adeline adelaide adrien adrienne agathe agnes aicha aime
  aimee alain alban albane albert alberte alexandra alexandre alexia alexis alfred ali alice alicia aline alix alphonse
  alya amandine amar amber ambre amelie amina amine amir anais anastasia anatole andre andrea andree angele angelina
  angelique anissa anita ann anna annabelle anne anne-laure anne-marie anne-sophie annette annick annie anouk anthony
  antoine antoinette antonin antonio apolline ariane aristide arlette armand armande armelle arnaud arsene arthur
  astrid aubin aude audrey augusta auguste augustin augustine aurelie aurelien aurore axel axelle aya aymeric ayoub
  baptiste barbara bastien bathilde beatrice benedicte benedict benjamin benoit berenice bernadette bernard berthe
  bertille bertrand bettina bilal blaise blandine boris brahim brandon brice brigitte bruno bryan cameron camelia
  camille candice capucine carine carla carole caroline catherine cathy cecile cecilia cedric celestin celeste celia
  celine chantal charlene charles charlie charline charlotte chloe christel christelle christian christiane christine
  christophe cindy claire clara clarisse claude claudette claudie claudine clemence clement clementine cleo clotilde
  clovis colette colin coline constant constantin coralie corentin corinne corinne cyprien cyril cyrille damien daniel
  daniele daniella danielle danny daphne david deborah delphine denis denise desire desiree diana diane didier dimitri
  dolores dominique donatien dorian doriane dorine dorothee dylan edgar edith edmond edmonde edouard edwige elena
  eleonore eliane elias elie eliette elisa elisabeth elise eliott elliot elodie elsa elvire emeline emeric emile emilie
  emilien emilienne emma emmanuel emmanuelle enora enzo eric erika ernest ernestine erwan esteban estelle esther ethan
  etienne eude eudes eugene eugenie eva evan eve evelyne fabien fabienne fabrice fanny faouzi farid fatiha fatima
  fatou fatoumata felicie felix fernand fernande fiona flavie flavien fleur flora florence florent florentin florian
  floriane france-anne francette francine francis francisco franck francois francoise frank frederic frederique gabin
  gabriel gabriela gabrielle gael gaelle gaetan gaetane gaspard gaston gautier genevieve geoffrey georges georgette
  gerald geraldine gerard germain germaine ghislain ghislaine gilbert gilberte gildas gilles gino ginette gisele gladys
  gregoire gregory guilhem guillaume gustave guy guylaine gwenael gwenaelle gwendoline habib hadrien hakim hamid hamza
  hanna hannah hassan hector helena helene heloise henri henriette herve hilaire hippolyte honore honorine hortense
  hubert hugo hugues huguette ibrahim ida ilyes imane ines ingrid irene iris irma isaac isabelle isaline ismael issa
  ivan jacinthe jacky jacob jacqueline jacques jade jamel jamila janine jany jason jawad jean jean-baptiste
  jean-charles jean-christophe jean-claude jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie
  jean-michel jean-noel jean-paul jean-philippe jean-pierre jean-yves jeanine jeanne jeannette jeannine jeannot jennifer
  jeremie jeremy jerome jessica jessie jessy joachim joanna jocelyn jocelyne joel joelle johan johanna john johnny
  jonas jonathan jordan jose joseph josephine josette josiane josselin josseline josue judith jules julia julian
  juliana julie julien julienne juliette justin justine kamel karim karima karine karl katia kelly kenza kevin khadija
  khaled killian kylian kyllian laetitia laila lana lara larbi laura laure laureen laurence laurene laurent laurette
  laurie laurine lea leana leandre leila lena leo leon leonard leonce leonie leontine leopold leslie leticia levana lia
  liam lila lilas lili lilian liliane lilou lina linda line lino lionel lisa lise lisette livia loane loic lola lorenzo
  loris lou louane louis louisa louise louisette louka louna luc luca lucas lucette lucie lucien lucienne lucile
  lucille ludivine ludovic luis luka lukas luna lydia lydie lyna mael maelle maelys mady magali magalie maeva mahe
  malik malika malo mamadou manon manuel manuela marc marceau marcel marcelle marcellin margaux margot marguerite maria
  mariam mariama marianne marie marie-ange marie-anne marie-christine marie-claire marie-claude marie-france
  marie-helene marie-jeanne marie-jose marie-josee marie-laure marie-line marie-louise marie-madeleine marie-odile
  marie-paule marie-pierre marie-rose marie-therese mariette marilyne marin marina marine mario marion marius marjorie
  marlene martha marthe martial martin martine mary maryline maryse maryvonne mateo mathias mathieu mathilde mathis
  mathurin matteo matthias matthieu maud maurice mauricette mauricie max maxence maxime maxine maya mehdi melanie
  melina melinda melissa melodie mercedes meriem meryem messaoud michael michel michele micheline michelle mickael
  miguel mike mila milan milena milo mina mireille miriam modeste mohamed mohammed moise momo mona monique morgan
  morgane mounir moussa mouna muriel murielle mustapha myriam mylene nabil nadege nadia nadine nael nahel nahla naima
  najat narcisse natacha nathalie nathan nathanael nawel nelly nicolas nicole nina nino noa noah noam noe noelie
  noeline noelle noemie nolan nora norah norbert nour oceane octave octavie odette odile olga olivia olivier omar
  ombeline ophelie oriane orlane orlando oscar oumar oumou owen pablo pamela paola paquita pascale pascaline patrice
  patricia patrick paul paula paule paulette paulin pauline pedro perrine peter pierre pierre-yves pierrette pierrick
  priscilla quentin rabah rachel rachid rachida rafael ramzi raoul raphael raphaelle rayan raymond raymonde rebecca
  regine regis reine-marie remi remy renaud rene renee reynald ricardo richard rita robert roberte robin roch rodolphe
  rodrigue roger rokia roland rolande romain roman romane romeo romuald romy ronan rosa rosalie rose rose-marie roseline
  rosette roxane rudy ryan sabine sabrina sacha said salim salima salome sam sami samia samir samira samuel sandra
  sandrine sandy sara sarah sasha saskia sebastien segolene selena selma serge severine shana sheila sidonie sihem
  simon simone simonne sixtine sofia sofiane solange solene soline sonia sophia sophie souad soumaya stanislas steeve
  stella stephan stephane stephanie steven suzanne suzette suzie suzy sybille sylvain sylvaine sylvette sylviane
  sylvie tanguy tanya tao tatiana teddy teo teresa tess tessa thais thea theo theodore theophile theotime therese
  thibaud thibault thibaut thierry thomas tiago tifany tim timeo timothee tina tino titouan tom toma tony toufik
  tristan ugo ulysse urbain ursule valentin valentine valeriane valerie valery vanessa vera veronique vianney victor
  victoria victorien victorine vincent vincente violaine violette virgile virginie viviane vladimir wahid walid walter
  wassim wendy wiliam wilfrid wilfried willy william xavier yael yanis yann yannick yannis yasmina yasmine yassine yoann
  yohan yohann yolande youcef youssef yvan yves yvette yvon yvonne zacharie zahia zaia zakaria zelie zineb zoe zohra
`;
const firstNames: ReadonlySet<string> = new Set(list.trim().split(/\s+/));

/** Whether a folded word is a first name, or a compound that begins with one ("jean-eudes"). */
export function isFirstName(word: string): boolean {
  return firstNames.has(word) || (word.includes('-') && firstNames.has(word.split('-')[0] ?? ''));
}
